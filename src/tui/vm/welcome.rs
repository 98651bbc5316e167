//! The first screen in words.

use tui_input::Input;

use super::wrap;
use crate::tui::cell::{Cell, Line, fill, width as cells};
use crate::tui::fixed::{DOWN, ENTER, ESC, MENU_DOWN, MENU_UP, NEXT_FIELD};
use crate::tui::key::{Code, Key};
use crate::tui::role::Role;
use crate::tui::welcome::{Question, Welcome};
use crate::words::Words;
use crate::words::console::{Greeting, Header, Term};

/// Lines, and where something is typed among them: the line, and the cell in it.
pub struct Greeted {
    pub lines: Vec<Line>,
    pub typing: Option<(usize, usize)>,
    /// Up to which line it must be seen: what is chosen, or typed.
    pub needed: usize,
    /// The keys, at the bottom.
    pub keys: Line,
}

/// In lines of at most `width` cells.
pub fn welcome(welcome: &Welcome, words: Words, width: u16) -> Greeted {
    let said = |greeting| words.greeting(greeting);
    let mut lines = vec![vec![Cell::new("PIKETT  ", Role::Title), Cell::text(said(Greeting::Purpose))]];
    lines.push(Line::new());
    let nothing = words.header(Header::NoDesk { path: &welcome.desk });
    lines.push(vec![Cell::text(nothing)]);
    lines.push(vec![Cell::text(said(Greeting::Nothing))]);
    lines.push(Line::new());
    let mut lines = wrap(lines, width);
    let (mut typing, mut needed) = (None, 0);
    match &welcome.asked {
        None => {
            let mut all = entries(welcome, words);
            let after = all.split_off((welcome.index + 1).min(all.len()));
            lines.extend(wrap(all, width));
            needed = lines.len();
            lines.extend(wrap(after, width));
        }
        Some(Question::File(path)) => {
            lines.extend(wrap(vec![vec![Cell::text(said(Greeting::AboutFile))], Line::new()], width));
            typing = Some(field(&mut lines, said(Greeting::File), path));
        }
        Some(Question::Customer { name, contract, choosing }) => {
            lines.extend(wrap(vec![vec![Cell::text(said(Greeting::AboutCustomer))], Line::new()], width));
            let at = field(&mut lines, said(Greeting::Customer), name);
            typing = Some(at).filter(|_| !choosing);
            needed = lines.len() + 1;
            let pack = welcome.contracts.get(*contract).map(String::as_str).unwrap_or_default();
            let role = if *choosing { Role::Cursor } else { Role::Text };
            lines.push(vec![
                Cell::dim(label(said(Greeting::Contract))),
                Cell::new(format!("< {pack} >"), role),
            ]);
        }
    }
    if let Some((what, help)) = &welcome.complaint {
        let wrong = vec![vec![Cell::new(what.clone(), Role::Missed)], vec![Cell::text(help.clone())]];
        lines.push(Line::new());
        lines.extend(wrap(wrong, width));
        needed = lines.len();
    }
    if welcome.asked.is_none() {
        lines.push(Line::new());
        lines.extend(wrap(vec![vec![Cell::dim(said(Greeting::Elsewhere))]], width));
    }
    let needed = typing.map_or(needed, |(line, _)| needed.max(line + 1));
    Greeted { lines, typing, needed, keys: keys(welcome, words) }
}

fn entries(welcome: &Welcome, words: Words) -> Vec<Line> {
    let widest =
        Greeting::ENTRIES.iter().map(|entry| cells(words.greeting(*entry))).max().unwrap_or_default();
    let entry = |(index, entry): (usize, &Greeting)| {
        let on = index == welcome.index;
        let role = if on { Role::Cursor } else { Role::Text };
        let key = if *entry == Greeting::Leave { "q".to_owned() } else { (index + 1).to_string() };
        vec![
            Cell::new(if on { "> " } else { "  " }, role),
            Cell::new(key, Role::Key),
            Cell::new(format!(" {}  ", fill(words.greeting(*entry), widest)), role),
            Cell::dim(words.greeted(*entry)),
        ]
    };
    Greeting::ENTRIES.iter().enumerate().map(entry).collect()
}

fn label(text: &str) -> String {
    format!("{}  ", fill(text, 10))
}

/// A line in which something is typed; answers with where.
fn field(lines: &mut Vec<Line>, title: &str, input: &Input) -> (usize, usize) {
    let label = label(title);
    let at = (lines.len(), cells(&label) + input.visual_cursor());
    lines.push(vec![Cell::dim(label), Cell::new(fill(input.value(), 20), Role::Input)]);
    at
}

fn keys(welcome: &Welcome, words: Words) -> Line {
    let quit = Key::char('q');
    let (left, right) = (Key::plain(Code::Left), Key::plain(Code::Right));
    let keys: &[(Key, Term)] = match &welcome.asked {
        None => &[(MENU_DOWN, Term::Down), (MENU_UP, Term::Up), (ENTER, Term::Choose), (quit, Term::Leave)],
        Some(Question::File(_)) => &[(ENTER, Term::Run), (ESC, Term::Back)],
        Some(Question::Customer { choosing: false, .. }) => {
            &[(DOWN, Term::NextField), (NEXT_FIELD, Term::NextField), (ESC, Term::Back)]
        }
        Some(Question::Customer { .. }) => {
            &[(left, Term::Before), (right, Term::Next), (ENTER, Term::Go), (ESC, Term::Back)]
        }
    };
    let mut line = Line::new();
    for (key, word) in keys {
        line.push(Cell::new(format!("[{key}]"), Role::Key));
        line.push(Cell::dim(format!("{} ", words.term(*word))));
    }
    line
}
