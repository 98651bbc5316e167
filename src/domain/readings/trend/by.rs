//! Figures by priority.

/// One for each priority, the most urgent first.
pub type ByPriority<T> = [T; 4];
