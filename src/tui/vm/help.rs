//! Help: every action with its keys and what it does, those possible here first.

use super::{Cell, Line, View, wrap};
use crate::domain::filter;
use crate::tui::action::Group;
use crate::tui::acts::ACTIONS;
use crate::tui::commands::COMMANDS;
use crate::tui::overlay::Help;
use crate::tui::role::Role;
use crate::tui::verb::{KeyNames, Verb, command};

impl View<'_> {
    /// The help for `width` cells: all of it, or the lines that have what is looked for.
    pub fn help(&self, help: &Help, width: u16) -> Vec<Line> {
        let wanted = help.search.value().trim().to_lowercase();
        let lines = self.help_lines();
        if wanted.is_empty() {
            return wrap(lines, width);
        }
        let text =
            |line: &Line| line.iter().map(|cell| cell.text.as_str()).collect::<String>().to_lowercase();
        let found: Vec<Line> = lines.into_iter().filter(|line| text(line).contains(&wanted)).collect();
        if found.is_empty() { vec![vec![Cell::dim("nothing has these words")]] } else { wrap(found, width) }
    }

    /// `/ look for  j k scroll  q back`, for the frame of the help.
    pub fn help_keys(&self) -> String {
        let search = self.keys.key(Verb::Filter).map(|key| format!("{key} look for  ")).unwrap_or_default();
        format!("{search}{}", self.reading_keys())
    }

    /// `j k scroll  q back`, for the frame of what is read.
    pub fn reading_keys(&self) -> String {
        let named = |verb| self.keys.key(verb).unwrap_or_else(|| command(verb));
        format!("{} {} scroll  {} back", named(Verb::Down), named(Verb::Up), named(Verb::Close))
    }

    fn help_lines(&self) -> Vec<Line> {
        let context = self.context();
        let mut lines = Vec::new();
        for group in Group::ALL {
            lines.push(vec![Cell::new(group.title(), Role::Title)]);
            for action in ACTIONS.iter().filter(|action| action.group == group) {
                let keys = self.keys.keys(action.verb).join(" ");
                let mut line = vec![
                    Cell::new(format!("  {keys:<12} "), Role::Key),
                    Cell::dim(format!("{:<15} ", action.name())),
                    Cell::text(action.doc),
                ];
                if let Err(why) = action.possible(self.model, &context) {
                    line.push(Cell::dim(format!("  ({})", why.words(self.keys))));
                }
                lines.push(line);
            }
            lines.push(Line::new());
        }
        lines.push(vec![Cell::new("Commands", Role::Title)]);
        for command in COMMANDS {
            let name = format!("  :{:<13} ", format!("{} {}", command.name(), command.args));
            lines.push(vec![Cell::new(name, Role::Key), Cell::text(command.doc)]);
        }
        lines.push(vec![Cell::text("  every action is a command too, by its name")]);
        lines.push(Line::new());
        lines.push(vec![Cell::new("Filter", Role::Title)]);
        for (key, what) in filter::keys() {
            lines.push(vec![Cell::new(format!("  {key:<14} "), Role::Key), Cell::text(what)]);
        }
        lines.push(vec![Cell::text("  words look into number, tenant and subject; - turns a term round")]);
        lines.push(vec![Cell::text(
            "  every pane but Incidents and Log has words of its own: names in the row, of its tenant, server and reseller",
        )]);
        lines.push(Line::new());
        lines.push(vec![Cell::new("Signs", Role::Title)]);
        const SIGNS: [(&str, &str); 8] = [
            ("!", "priority 1"),
            ("x", "target missed: x-0:53:27 and counting, x 3:10 took that long"),
            ("v", "target met, with the time it took"),
            ("=", "the clock stands: what is left does not get less"),
            ("~", "no contractual target"),
            ("*", "a ruling decided between two readings"),
            ("wd", "working days of the contract's office hours"),
            (">", "the row that acts apply to"),
        ];
        lines.extend(
            SIGNS.map(|(sign, what)| vec![Cell::new(format!("  {sign:<14} "), Role::Key), Cell::text(what)]),
        );
        lines
    }
}
