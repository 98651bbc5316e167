//! What goes over the line between a server and its clients: acts, answers, refusals, records. Codes and
//! arguments travel, no sentence that a reader needs: the words are the reader's, in the reader's language.

mod command;
mod cursor;
mod frame;
mod hello;
mod login;
mod presence;
mod problem;
mod record;
mod refusal;
mod token;
mod variant;

pub use command::{Batch, BatchDone, Became, Done, Order};
pub use cursor::Cursor;
pub use frame::Frame;
pub use hello::{Hello, PROTOCOL};
pub use login::{DeviceLogin, DevicePoll, LoginState};
pub use presence::{Here, There};
pub use problem::Problem;
pub use record::WireRecord;
pub use refusal::{Refused, Spoken};
pub use token::{Audit, KnownToken, MadeToken, NewToken};
