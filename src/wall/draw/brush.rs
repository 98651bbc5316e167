//! What is drawn with at the moment.

use crate::tui::theme::Theme;
use crate::wall::draw::big::Letters;
use crate::words::Words;

#[derive(Clone, Copy)]
pub struct Brush<'a> {
    pub theme: &'a Theme,
    pub letters: Letters,
    pub words: Words,
}
