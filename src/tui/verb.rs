//! The names of all actions, and how a text names an action's key. They are declared in
//! [`words`](crate::words), which need them too.

pub use crate::words::console::{KeyNames, Verb, command, rest};
