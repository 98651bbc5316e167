//! What holds for every history of a desk, whatever people do.

mod filter;
mod history;
