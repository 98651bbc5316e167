//! Files that people bring: read, checked, and turned into acts. Nothing here touches the desk.

pub mod desk;
pub mod encoding;
pub mod servicenow;
