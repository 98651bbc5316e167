//! The names of all actions, and how a text names an action's key: words need them too.

pub use crate::words::console::{KeyNames, Verb, command, rest};
