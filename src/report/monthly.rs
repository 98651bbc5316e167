//! Month-end tables: what was promised and what was kept.
