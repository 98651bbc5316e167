//! What people want done: how it is entered, judged and decided.

pub mod begin;
pub mod decide;
pub mod deferral;
pub mod entry;
pub mod judgement;
pub mod offer;
