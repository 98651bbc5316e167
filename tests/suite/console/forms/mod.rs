//! The forms: what they look like, what they let through and what not, and their drafts.

mod drafts;
mod looks;
mod records;
mod rules;
