//! The required details of a report.

use serde::{Deserialize, Serialize};
use thin_vec::ThinVec;

use crate::domain::base::text::Text;

/// What is said to each required detail, by its key in the contract (F236 to F245). A report has a
/// handful of them, for which a list takes a tenth of the room of a map.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Details(
    /// By key, each one once.
    ThinVec<(Text, Text)>,
);

impl Details {
    pub(super) const NONE: Details = Details(ThinVec::new());

    pub fn get(&self, key: &str) -> Option<&Text> {
        self.place(key).ok().map(|place| &self.0[place].1)
    }

    pub fn contains_key(&self, key: &str) -> bool {
        self.place(key).is_ok()
    }

    /// By key.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (&Text, &Text)> {
        self.0.iter().map(|(key, value)| (key, value))
    }

    pub fn keys(&self) -> impl ExactSizeIterator<Item = &Text> {
        self.iter().map(|(key, _)| key)
    }

    /// A later word takes the place of the earlier one.
    pub(super) fn put(&mut self, key: &Text, value: &Text) {
        match self.place(key) {
            Ok(place) => self.0[place].1 = value.clone(),
            Err(place) => self.0.insert(place, (key.clone(), value.clone())),
        }
    }

    fn place(&self, key: &str) -> Result<usize, usize> {
        self.0.binary_search_by(|(own, _)| own.as_str().cmp(key))
    }
}
