//! What is said to whoever sits here: a value until it is drawn, because the keys in it are the user's.

pub use crate::words::console::Message as Said;
