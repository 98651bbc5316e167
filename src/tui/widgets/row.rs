//! The row that acts apply to.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

use crate::tui::role::Role;
use crate::tui::theme::Theme;

/// Gives it its ground. What has a ground of its own keeps it, and what is reversed
/// stands out the other way round.
pub(super) fn underlay(buffer: &mut Buffer, row: Rect, theme: &Theme) {
    let style = theme.style(Role::Row);
    // A theme need not name a ground: then the terminal's own is it.
    let ground = theme.ground.bg.unwrap_or_default();
    for at in row.positions() {
        let Some(cell) = buffer.cell_mut(at) else { continue };
        if style.add_modifier.contains(Modifier::REVERSED) {
            cell.modifier.toggle(Modifier::REVERSED);
        } else if cell.bg == ground {
            cell.set_style(Style { bg: style.bg, ..Style::default() });
        }
    }
}
