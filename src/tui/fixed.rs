//! Keys that no key file changes: those of forms, of lines that are typed, of menus and of questions.
//! Whatever names one of them takes it from here.

use super::key::{Code, Key};

/// Yes, and on.
pub const ENTER: Key = Key::plain(Code::Enter);
/// No, and out.
pub const ESC: Key = Key::plain(Code::Esc);
pub const NEXT_FIELD: Key = Key::plain(Code::Tab);
pub const FIELD_BEFORE: Key = Key::plain(Code::BackTab);
pub const COMPLETE: Key = Key::plain(Code::Tab);
pub const SAVE: Key = Key::ctrl('s');
/// Another line in a text of several.
pub const NEW_LINE: Key = Key::ctrl('j');
/// The user's own editor for such a text.
pub const EDITOR: Key = Key::ctrl('o');
/// A form becomes as it was before anything was typed.
pub const DISCARD: Key = Key::ctrl('x');
/// Fills in what was left of such a form before.
pub const RESTORE: Key = Key::ctrl('r');
/// Takes what has come of a paste that has no end.
pub const END_PASTE: Key = Key::ctrl('c');
/// What was typed before, where the arrows move in the list.
pub const EARLIER: Key = Key::ctrl('p');
/// Goes on to the next step of the tour.
pub const SKIP: Key = Key::ctrl('t');
pub const UP: Key = Key::plain(Code::Up);
pub const DOWN: Key = Key::plain(Code::Down);
pub const LEFT: Key = Key::plain(Code::Left);
pub const RIGHT: Key = Key::plain(Code::Right);
pub const MENU_UP: Key = Key::char('k');
pub const MENU_DOWN: Key = Key::char('j');
pub const TICK: Key = Key::char(' ');
pub const TICK_ALL: Key = Key::char('*');
