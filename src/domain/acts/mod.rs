//! What people want done: how it is entered, judged and decided.
//!
//! [`decide`] has a file for each act, [`entry`] what its fields are and how they are written, [`judgement`]
//! what is checked on the way; [`offer`] proposes what may be meant in a field, [`begin`] and [`deferral`]
//! check updates for forms and acts alike. [`authority`] says who may do what, by the [`right`] that each
//! act takes.

pub mod authority;
pub mod begin;
pub mod decide;
pub mod deferral;
pub mod entry;
pub mod judgement;
pub mod offer;
pub mod right;
