//! A slot, by server and release.

#[derive(Clone, Debug)]
pub(super) struct UpdateRow {
    pub server: String,
    pub release: String,
}
