//! Why an action is not possible here and now: said by the words.

pub use crate::words::console::Barred;
