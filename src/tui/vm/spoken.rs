//! What to do, said for whoever has keys: the words of a refusal name commands of the shell.

use crate::tui::cell::{Cell, Line, Shows};
use crate::tui::keymap::Keymap;
use crate::tui::verb::{KeyNames, Verb};

/// What a command of the shell is here.
const HERE: [(&str, Verb); 17] = [
    ("update start", Verb::Start),
    ("update done", Verb::Resolve),
    ("update fail", Verb::Resolve),
    ("update rollback", Verb::Resolve),
    ("update notice", Verb::Message),
    ("update decide", Verb::Defer),
    ("update test", Verb::TestVersion),
    ("update schedule", Verb::Plan),
    ("update plan", Verb::Plan),
    ("update resume", Verb::Halt),
    ("update list", Verb::Updates),
    ("incident list", Verb::Incidents),
    ("licence list", Verb::Licences),
    ("storage list", Verb::Storage),
    ("credit top-up", Verb::TopUp),
    ("roster week", Verb::OnCall),
    ("backup list", Verb::Updates),
];
const COMMAND: &str = "`pikett ";
/// What only a command line has, in brackets.
const OPTION: &str = " (`--";

/// A text with keys in place of the commands that have one.
pub(super) fn spoken(text: &str, keys: &Keymap) -> String {
    let mut said = String::new();
    let mut rest = text;
    while let Some(at) = rest.find('`') {
        let (before, quoted) = rest.split_at(at);
        let Some(end) = quoted[1..].find('`').map(|end| end + 2) else { break };
        let (command, after) = quoted.split_at(end);
        if let (Some(before), Some(after)) = (before.strip_suffix(" ("), after.strip_prefix(')'))
            && command.starts_with(&OPTION[2..])
        {
            said += before;
            rest = after;
            continue;
        }
        said += before;
        said += &here(command, keys).unwrap_or_else(|| command.to_owned());
        rest = after;
    }
    said + rest
}

fn here(command: &str, keys: &Keymap) -> Option<String> {
    let words: Vec<&str> = command.strip_prefix(COMMAND)?.trim_end_matches('`').split(' ').collect();
    let typed = words.get(..2)?.join(" ");
    let (_, verb) = HERE.iter().find(|(known, _)| *known == typed)?;
    Some(keys.named(*verb))
}

/// The same of lines.
pub(super) fn speak(lines: &mut [Line], keys: &Keymap) {
    for Cell { shows, .. } in lines.iter_mut().flatten() {
        if let Shows::Text(text) = shows
            && text.contains('`')
        {
            *text = spoken(text, keys);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::KeyStyle;

    #[test]
    fn a_command_that_has_a_key_is_named_by_it() -> Result<(), crate::domain::base::written::Fault> {
        let keys = Keymap::embedded(KeyStyle::Vim)?;
        for (text, said) in [
            ("record its start first: `pikett update start srv-14`", "record its start first: [s]"),
            ("`pikett update resume 8.4 --reason TEXT` lets it go on", "[gh] lets it go on"),
            ("accept the penalty (`--accept-penalty`)", "accept the penalty"),
            ("at most 3, or accept (`--accept-penalty`) it", "at most 3, or accept it"),
            ("not agreed: `pikett hours grant x N`, or `x", "not agreed: `pikett hours grant x N`, or `x"),
            ("no command is called `x`", "no command is called `x`"),
        ] {
            assert_eq!(spoken(text, &keys), said);
        }
        Ok(())
    }
}
