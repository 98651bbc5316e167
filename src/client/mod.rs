//! How a console or a command reaches its desk.

mod follower;
mod link;
mod local;
pub mod remote;
mod unanswered;

pub use crate::engine::{
    BatchReport, Clock, Connection, Failure, Interrupted, Receipt, SharedDesk, Update, Updates, fresh_id,
};
pub use crate::store::{Secret, Tokens};
pub use follower::{Follower, Glimpse};
pub use link::{Link, Reply, Station};
pub use local::Local;
pub use unanswered::Unanswered;
