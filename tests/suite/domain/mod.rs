//! What holds for every history of a desk, whatever people do.

mod availability;
mod filter;
mod history;
