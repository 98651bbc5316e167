//! What holds for every history of a desk, whatever people do.

mod availability;
mod backup;
mod credit;
mod deferral;
mod filter;
mod history;
mod licence;
mod plan;
