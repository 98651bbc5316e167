//! Reports: a desk and its records in, sections of plain lines out.

pub mod handover;
