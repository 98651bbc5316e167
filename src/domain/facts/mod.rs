//! What is recorded: events, and what each kind of thing keeps of its own.

pub mod authority;
pub mod backup;
pub mod code;
pub mod count;
pub mod credit;
pub mod entity;
pub mod equipment;
pub mod event;
pub mod exclusion;
pub mod hours;
pub mod incident;
pub mod licence;
pub mod life;
pub mod party;
pub mod platform;
pub mod presence;
pub mod release;
pub mod rollout;
pub mod roster;
pub mod server;
pub mod slot;
pub mod tenant;
pub mod token;
pub mod upcast;
pub mod watched;
pub mod window;
