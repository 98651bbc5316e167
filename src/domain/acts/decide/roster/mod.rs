//! Acts about the people of the desk, and their weeks on call; one file each.

mod duty;
mod put;
mod week;
mod write;

pub use put::{Cleared, SetPerson};
pub use week::SetOnCall;
pub use write::PutPerson;
