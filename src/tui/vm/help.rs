//! Help: every action with its keys and what it does, those possible here first.

use crate::domain::readings::filter::Looks;
use crate::tui::action::Group;
use crate::tui::acts::ACTIONS;
use crate::tui::cell::{Cell, Line, NOTHING, fill, read};
use crate::tui::commands::COMMANDS;
use crate::tui::overlay::Help;
use crate::tui::role::Role;
use crate::tui::verb::{KeyNames, Verb, command};
use crate::tui::vm::view::View;
use crate::tui::vm::wrap;
use crate::words::console::{Mark, Sign, Taken, Term};

/// One sign, one meaning.
const SIGNS: [(&str, Sign); 14] = [
    ("!", Sign::Critical),
    ("-", Sign::Over),
    ("x", Sign::Missed),
    ("v", Sign::Met),
    ("=", Sign::Stands),
    ("~", Sign::NoTarget),
    ("*", Sign::Ruled),
    ("i", Sign::Inquiry),
    (NOTHING, Sign::Nothing),
    ("?", Sign::Unknown),
    ("", Sign::WorkingDays),
    ("", Sign::Opens),
    (">", Sign::Cursor),
    ("+", Sign::Marked),
];

impl View<'_> {
    /// The help for `width` cells: all of it, or the lines that have what is looked for.
    pub fn help(&self, help: &Help, width: u16) -> Vec<Line> {
        let wanted = help.search.value().trim().to_lowercase();
        let lines = self.help_lines();
        if wanted.is_empty() {
            return wrap(lines, width);
        }
        let found: Vec<Line> =
            lines.into_iter().filter(|line| read(line).to_lowercase().contains(&wanted)).collect();
        if found.is_empty() {
            vec![vec![Cell::dim(self.words().term(Term::NothingFound))]]
        } else {
            wrap(found, width)
        }
    }

    /// `/ look for  j k scroll  q back`, for the frame of the help.
    pub fn help_keys(&self) -> String {
        let search = self
            .keys
            .key(Verb::Filter)
            .map(|key| format!("{key} {}  ", self.words().term(Term::LookFor)))
            .unwrap_or_default();
        format!("{search}{}", self.reading_keys())
    }

    /// `j k scroll  q back`, for the frame of what is read.
    pub fn reading_keys(&self) -> String {
        let named = |verb| self.keys.key(verb).unwrap_or_else(|| command(verb));
        let (scroll, back) = (self.words().term(Term::Scroll), self.words().term(Term::Back));
        format!("{} {} {scroll}  {} {back}", named(Verb::Down), named(Verb::Up), named(Verb::Close))
    }

    fn help_lines(&self) -> Vec<Line> {
        let (context, words) = (self.context(), self.words());
        let mut lines = Vec::new();
        for group in Group::ALL {
            lines.push(vec![Cell::new(words.group(group), Role::Title)]);
            for action in ACTIONS.iter().filter(|action| action.group == group) {
                let keys = self.keys.keys(action.verb).join(" ");
                let mut line = vec![
                    Cell::new(format!("  {} ", fill(&keys, 12)), Role::Key),
                    Cell::dim(fill(action.name(), 16)),
                    Cell::text(words.doc(action.verb)),
                ];
                if let Err(why) = action.possible(self.model, &context) {
                    line.push(Cell::dim(format!("  ({})", words.barred(&why, self.keys))));
                }
                lines.push(line);
            }
            lines.push(Line::new());
        }
        let title = |term| vec![Cell::new(words.term(term), Role::Title)];
        let says = |term| vec![Cell::text(words.term(term))];
        lines.push(title(Term::Commands));
        for command in COMMANDS {
            let Taken { args, doc } = words.typed(command.is);
            let name = format!("  :{} ", fill(&format!("{} {args}", command.name()), 13));
            lines.push(vec![Cell::new(name, Role::Key), Cell::text(doc)]);
        }
        lines.extend([says(Term::ActionsToo), Line::new(), title(Term::Filters)]);
        for looks in Looks::ALL {
            let key = Cell::new(format!("  {} ", fill(looks.key(), 14)), Role::Key);
            lines.push(vec![key, Cell::text(words.looks(*looks))]);
        }
        lines.extend([says(Term::PlainWords), says(Term::PanesToo), Line::new(), title(Term::Signs)]);
        let opens = words.mark(Mark::Opens("08:30"));
        let sign = |(sign, what): (&str, Sign)| {
            let sign = match what {
                Sign::Opens => &opens,
                Sign::WorkingDays => words.workday(),
                _ => sign,
            };
            vec![Cell::new(format!("  {} ", fill(sign, 14)), Role::Key), Cell::text(words.sign(what))]
        };
        lines.extend(SIGNS.map(sign));
        lines
    }
}
