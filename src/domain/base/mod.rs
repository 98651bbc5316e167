//! Values that know nothing of a desk.

pub mod bytes;
pub mod cents;
pub mod country;
pub mod decimal;
pub mod firmware;
pub mod instant;
pub mod isc;
pub mod kept;
pub mod misread;
pub mod moment;
pub mod near;
pub mod number;
pub mod span;
pub mod spans;
pub mod table;
pub mod text;
pub mod version;
pub mod waves;
pub mod week;
pub mod written;
pub mod zone;
