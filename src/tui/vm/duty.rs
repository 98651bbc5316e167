//! Who is on call, where one looks for it: on top of wide screens, and on the frame of the clocks.

use crate::domain::readings::roster;
use crate::tui::cell::{Cell, Line, width as wide};
use crate::tui::role::Role;
use crate::tui::vm::view::View;
use crate::words::console::Header;

impl View<'_> {
    /// Who is on call now, and by which number; none where the desk gives out no weeks.
    pub(super) fn on_call(&self) -> Option<(String, Option<String>)> {
        let people = roster::on_call(self.desk.world(), self.now)?;
        let first = people.first();
        let said = Header::OnCall(first.map(|person| person.name.as_str()), people.len().saturating_sub(1));
        let phone = first.and_then(|person| person.phone.as_ref()).map(ToString::to_string);
        Some((self.words().header(said), phone))
    }

    /// ` | on call: L. Wagner +1, +49 30 23125 121` in so much room, or as much of it as is whole.
    pub(super) fn on_call_in(&self, room: usize) -> Line {
        let Some((who, phone)) = self.on_call() else { return Line::new() };
        let whole = phone.map(|phone| format!("{who}, {phone}"));
        let fits = |text: &String| wide(text) + 3 <= room;
        let text = whole.into_iter().chain([who]).find(fits);
        text.map_or_else(Line::new, |text| vec![Cell::dim(" | "), Cell::new(text, Role::Text)])
    }
}
