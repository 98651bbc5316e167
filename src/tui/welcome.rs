//! What is asked when there is no desk yet: state and keys. What comes of it is done elsewhere.

use tui_input::Input;

use crate::tui::forms::{edit, insert};
use crate::tui::key::{Code, Key};
use crate::words::console::Greeting;

/// The first screen.
#[derive(Debug)]
pub struct Welcome {
    /// Where the desk would be.
    pub desk: String,
    /// The contracts that a first customer can have.
    pub contracts: Vec<String>,
    pub index: usize,
    pub asked: Option<Question>,
    /// Why the last wish could not be met, and what would be right.
    pub complaint: Option<(String, String)>,
}

/// What is to be typed before something can be done.
#[derive(Debug)]
pub enum Question {
    File(Input),
    Customer {
        name: Input,
        /// Its contract, by its place.
        contract: usize,
        /// The contract is chosen, not the name typed.
        choosing: bool,
    },
}

/// What somebody wants.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wish {
    Demo,
    Tour,
    /// As it was typed.
    Import(String),
    Begin {
        customer: String,
        contract: String,
    },
    /// There is a desk by now.
    Open,
    Leave,
}

impl Welcome {
    pub fn new(desk: String, contracts: Vec<String>) -> Self {
        Self { desk, contracts, index: 0, asked: None, complaint: None }
    }

    /// Takes a key; answers with what is wanted once that is known.
    pub fn press(&mut self, key: Key) -> Option<Wish> {
        if key == Key::ctrl('c') {
            return Some(Wish::Leave);
        }
        match self.asked {
            Some(_) => self.typed(key),
            None => self.chosen(key),
        }
    }

    fn chosen(&mut self, key: Key) -> Option<Wish> {
        let last = Greeting::ENTRIES.len() - 1;
        match key.code {
            Code::Down | Code::Char('j') => self.index = (self.index + 1).min(last),
            Code::Up | Code::Char('k') => self.index = self.index.saturating_sub(1),
            Code::Home => self.index = 0,
            Code::End => self.index = last,
            Code::Char('q') | Code::Esc => return Some(Wish::Leave),
            Code::Char(c @ '1'..='9') => {
                let index = usize::from(c as u8 - b'1');
                if index < last {
                    self.index = index;
                    return self.enter();
                }
            }
            Code::Enter | Code::Char(' ') => return self.enter(),
            _ => {}
        }
        None
    }

    fn enter(&mut self) -> Option<Wish> {
        self.complaint = None;
        match Greeting::ENTRIES.get(self.index)? {
            Greeting::Demo => Some(Wish::Demo),
            Greeting::Tour => Some(Wish::Tour),
            Greeting::Import => {
                self.asked = Some(Question::File(Input::default()));
                None
            }
            Greeting::Begin => {
                let name = Input::default();
                self.asked = Some(Question::Customer { name, contract: 0, choosing: false });
                None
            }
            _ => Some(Wish::Leave),
        }
    }

    fn typed(&mut self, key: Key) -> Option<Wish> {
        let last = self.contracts.len().saturating_sub(1);
        match (&mut self.asked, key.code) {
            (_, Code::Esc) => {
                (self.asked, self.complaint) = (None, None);
            }
            (Some(Question::File(path)), Code::Enter) => {
                let path = path.value().trim();
                return (!path.is_empty()).then(|| Wish::Import(path.to_owned()));
            }
            (Some(Question::File(path)), _) => {
                edit(path, key);
            }
            (Some(Question::Customer { choosing, .. }), Code::Tab | Code::BackTab) => *choosing = !*choosing,
            (Some(Question::Customer { choosing: choosing @ false, name, .. }), Code::Enter | Code::Down) => {
                *choosing = !name.value().trim().is_empty();
            }
            (Some(Question::Customer { name, contract, choosing: true }), Code::Enter) => {
                let (customer, contract) =
                    (name.value().trim().to_owned(), self.contracts.get(*contract)?.clone());
                return (!customer.is_empty()).then_some(Wish::Begin { customer, contract });
            }
            (
                Some(Question::Customer { contract, choosing: true, .. }),
                Code::Right | Code::Char(' ' | 'l'),
            ) => {
                *contract = if *contract == last { 0 } else { *contract + 1 };
            }
            (Some(Question::Customer { contract, choosing: true, .. }), Code::Left | Code::Char('h')) => {
                *contract = contract.checked_sub(1).unwrap_or(last);
            }
            (Some(Question::Customer { choosing: choosing @ true, .. }), Code::Up) => *choosing = false,
            (Some(Question::Customer { name, choosing: false, .. }), _) => {
                edit(name, key);
            }
            _ => {}
        }
        None
    }

    /// Pasted text goes where something is typed.
    pub fn paste(&mut self, text: &str) {
        if let Some(Question::File(input) | Question::Customer { name: input, choosing: false, .. }) =
            &mut self.asked
        {
            insert(input, text);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Keys as in key files; `'…'` types text.
    fn press(welcome: &mut Welcome, keys: &str) -> Option<Wish> {
        let mut wish = None;
        for word in keys.split(' ') {
            match word.strip_prefix('\'') {
                Some(text) => {
                    text.trim_end_matches('\'').chars().for_each(|c| wish = welcome.press(Key::char(c)));
                }
                None => wish = welcome.press(word.parse().unwrap()),
            }
        }
        wish
    }

    #[test]
    fn each_wish_has_its_keys() {
        let begin = |customer: &str, contract: &str| Wish::Begin {
            customer: customer.to_owned(),
            contract: contract.to_owned(),
        };
        for (keys, wish) in [
            ("Enter", Some(Wish::Demo)),
            ("1", Some(Wish::Demo)),
            ("j Enter", Some(Wish::Tour)),
            ("2", Some(Wish::Tour)),
            ("3", None),
            ("3 Enter", None),
            ("3 'desk.toml' Enter", Some(Wish::Import("desk.toml".to_owned()))),
            ("3 'q1' Esc 1", Some(Wish::Demo)),
            ("4 Enter Enter", None),
            ("4 'Nord' Enter Enter", Some(begin("Nord", "a"))),
            ("4 'Nord' Tab Right Enter", Some(begin("Nord", "b"))),
            ("4 'Nord' Tab Left Left Up 'x' Down Enter", Some(begin("Nordx", "a"))),
            ("End Enter", Some(Wish::Leave)),
            ("G", None),
            ("5", None),
            ("q", Some(Wish::Leave)),
            ("Esc", Some(Wish::Leave)),
            ("3 Ctrl-c", Some(Wish::Leave)),
        ] {
            let mut welcome = Welcome::new("desk.db".to_owned(), vec!["a".to_owned(), "b".to_owned()]);
            assert_eq!(press(&mut welcome, keys), wish, "{keys}");
        }
    }

    #[test]
    fn a_path_can_be_pasted() {
        let mut welcome = Welcome::new("desk.db".to_owned(), Vec::new());
        welcome.paste("1");
        assert!(welcome.asked.is_none(), "pasted text presses nothing");
        press(&mut welcome, "3");
        welcome.paste("/tmp/my desk.toml\n");
        assert_eq!(press(&mut welcome, "Enter"), Some(Wish::Import("/tmp/my desk.toml".to_owned())));
    }
}
