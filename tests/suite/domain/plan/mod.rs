//! The planner: its rules case by case, against a naive checker, and against an exhaustive search.

mod desks;
mod inventory;
mod naive;
mod random;
mod tables;
