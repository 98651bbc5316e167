//! What holds for every history of a desk, whatever people do.

mod access;
mod acts;
mod availability;
mod backup;
mod billing;
mod credit;
mod dated;
mod deferral;
mod filter;
mod history;
mod hours;
mod judged;
mod licence;
mod lives;
mod offers;
mod plan;
mod redefined;
pub mod staged;
