//! Fields and how keys fill them.

use tui_input::{Input, InputRequest};

use crate::domain::base::text::{LONGEST, Text};
use crate::tui::fixed::NEW_LINE;
use crate::tui::forms::area;
use crate::tui::forms::marks::Marks;
use crate::tui::forms::matrix::MatrixPicker;
use crate::tui::key::{Code, Key};
use crate::words::Words;

/// Something to fill in.
#[derive(Clone, Debug)]
pub enum Field {
    Text(Input),
    /// A text that nobody may read: it is not on the screen, and in no draft.
    Secret(Input),
    /// A text that may stay as it is: typing replaces it, moving in it edits it.
    Proposed(Input),
    /// A text of several lines.
    Area(Input),
    Choice(Choice),
    Check(bool),
    Matrix(Box<MatrixPicker>),
    Marks(Marks),
}

/// One of several.
#[derive(Clone, Debug, Default)]
pub struct Choice {
    pub options: Vec<String>,
    /// What is meant by each, where it is not what is shown.
    keys: Vec<String>,
    pub index: usize,
    /// One below the other.
    pub stacked: bool,
}

impl Choice {
    pub fn new<T: Into<String>>(options: impl IntoIterator<Item = T>) -> Self {
        Self { options: options.into_iter().map(Into::into).collect(), ..Self::default() }
    }

    /// What is meant, and what is shown for it.
    pub fn of<K: Into<String>, T: Into<String>>(pairs: impl IntoIterator<Item = (K, T)>) -> Self {
        let pairs = pairs.into_iter().map(|(key, shown)| (key.into(), shown.into()));
        let (keys, options) = pairs.unzip();
        Self { options, keys, ..Self::default() }
    }

    /// Options in words; a draft holds what is meant in one language, whichever it is read in.
    pub fn said<T: Clone, S: Into<String>>(
        options: impl IntoIterator<Item = T>,
        words: Words,
        say: impl Fn(Words, T) -> S,
    ) -> Self {
        let english = Words::english(words.zone);
        Self::of(options.into_iter().map(|option| (say(english, option.clone()), say(words, option))))
    }

    /// What is meant; empty where there is nothing to choose.
    pub fn meant(&self) -> &str {
        let keys = if self.keys.is_empty() { &self.options } else { &self.keys };
        keys.get(self.index).map_or("", String::as_str)
    }

    /// What is shown of what is meant.
    pub fn shown(&self) -> &str {
        self.options.get(self.index).map_or("", String::as_str)
    }

    /// Chooses what has this meaning; what nothing has changes nothing.
    pub fn choose(&mut self, meaning: &str) {
        let keys = if self.keys.is_empty() { &self.options } else { &self.keys };
        self.index = keys.iter().position(|key| key == meaning).unwrap_or(self.index);
    }

    pub fn stacked<T: Into<String>>(options: impl IntoIterator<Item = T>) -> Self {
        Self { stacked: true, ..Self::new(options) }
    }
}

impl Field {
    pub fn empty() -> Self {
        Field::Text(Input::default())
    }

    /// For a text of several lines.
    pub fn area() -> Self {
        Field::Area(Input::default())
    }

    /// The same with what is there already.
    pub fn area_of(text: &str) -> Self {
        Field::Area(Input::from(text.to_owned()))
    }

    /// Something is typed into it.
    pub fn is_typed(&self) -> bool {
        matches!(self, Field::Text(_) | Field::Secret(_) | Field::Proposed(_) | Field::Area(_))
    }

    pub fn secret() -> Self {
        Field::Secret(Input::default())
    }

    pub fn proposed(text: impl Into<String>) -> Self {
        Field::Proposed(Input::from(text.into()))
    }

    /// As if somebody had typed nothing but this.
    pub fn replace(&mut self, text: &str) {
        let input = Input::from(text.to_owned());
        *self = if let Field::Area(_) = self { Field::Area(input) } else { Field::Text(input) };
    }

    pub fn value(&self) -> &str {
        match self {
            Field::Text(input) | Field::Secret(input) | Field::Proposed(input) | Field::Area(input) => {
                input.value().trim()
            }
            Field::Choice(choice) => choice.meant(),
            Field::Check(_) | Field::Matrix(_) | Field::Marks(_) => "",
        }
    }

    pub fn is_empty(&self) -> bool {
        self.value().is_empty()
    }

    /// What is written, in one line; `None` when nothing is.
    pub fn line(&self) -> Option<Text> {
        Some(Text::line(self.value())).filter(|text| !text.is_empty())
    }

    pub fn is_on(&self) -> bool {
        matches!(self, Field::Check(true))
    }

    /// Index of the chosen option.
    pub fn chosen(&self) -> usize {
        match self {
            Field::Choice(choice) => choice.index,
            _ => 0,
        }
    }

    /// Pasted text goes into a text field and nowhere else. Answers with the bytes that had no room.
    pub fn paste(&mut self, text: &str) -> usize {
        if let Field::Proposed(_) = self {
            *self = Field::empty();
        }
        match self {
            Field::Text(input) | Field::Secret(input) => insert(input, text),
            Field::Area(input) => put(input, &Text::typed(text)),
            _ => 0,
        }
    }

    /// Whether nothing more can be typed into it.
    pub fn is_full(&self) -> bool {
        matches!(self, Field::Text(input) | Field::Secret(input) | Field::Area(input) if input.value().len() >= LONGEST)
    }

    /// Takes a key; false when it means nothing here.
    pub fn key(&mut self, key: Key) -> bool {
        match self {
            Field::Text(input) | Field::Secret(input) => edit(input, key),
            Field::Area(input) => write(input, key),
            Field::Proposed(input) => {
                let typed = matches!(key.code, Code::Char(_)) && !key.ctrl;
                let mut input = if typed { Input::default() } else { std::mem::take(input) };
                let used = edit(&mut input, key);
                *self = if used { Field::Text(input) } else { Field::Proposed(input) };
                used
            }
            Field::Choice(choice) => choice.key(key),
            Field::Check(on) => {
                let flips = matches!(key.code, Code::Char(' ' | 'x') | Code::Left | Code::Right) && !key.ctrl;
                *on ^= flips;
                flips
            }
            Field::Matrix(matrix) => matrix.key(key),
            Field::Marks(marks) => marks.key(key),
        }
    }
}

impl Choice {
    fn key(&mut self, key: Key) -> bool {
        let last = self.options.len().saturating_sub(1);
        match key.code {
            // By words, which there are none of.
            _ if key.ctrl => return false,
            Code::Left | Code::Up => self.index = self.index.saturating_sub(1),
            Code::Right | Code::Down => self.index = (self.index + 1).min(last),
            Code::Char(' ') => self.index = if self.index == last { 0 } else { self.index + 1 },
            Code::Char(c @ '1'..='9') => {
                let index = usize::from(c as u8 - b'1');
                if index > last {
                    return false;
                }
                self.index = index;
            }
            Code::Char(c) => {
                let starts = |option: &String| option.to_lowercase().starts_with(c.to_ascii_lowercase());
                match self.options.iter().position(starts) {
                    Some(index) => self.index = index,
                    None => return false,
                }
            }
            _ => return false,
        }
        true
    }
}

/// Line editing; false when the key means nothing to it.
pub fn edit(input: &mut Input, key: Key) -> bool {
    let request = match (key.code, key.ctrl) {
        (Code::Char('w'), true) => InputRequest::DeletePrevWord,
        (Code::Char('u'), true) => InputRequest::DeleteFromStart,
        (Code::Char('k'), true) => InputRequest::DeleteTillEnd,
        (Code::Char('a'), true) | (Code::Home, _) => InputRequest::GoToStart,
        (Code::Char('e'), true) | (Code::End, _) => InputRequest::GoToEnd,
        (Code::Left, true) => InputRequest::GoToPrevWord,
        (Code::Right, true) => InputRequest::GoToNextWord,
        (Code::Left, false) => InputRequest::GoToPrevChar,
        (Code::Right, false) => InputRequest::GoToNextChar,
        (Code::Backspace, _) => InputRequest::DeletePrevChar,
        (Code::Delete, _) => InputRequest::DeleteNextChar,
        (Code::Char(c), false) => {
            return insert(input, c.encode_utf8(&mut [0; 4])) == 0;
        }
        _ => return false,
    };
    input.handle(request);
    true
}

/// Puts text in where typing goes, cleaned; answers with the bytes that had no room. The one way for
/// letters into whatever is typed, pasted or by key.
pub fn insert(input: &mut Input, text: &str) -> usize {
    put(input, &Text::inserted(text))
}

/// Editing of several lines; false when the key means nothing to it.
fn write(input: &mut Input, key: Key) -> bool {
    match key.code {
        _ if key == NEW_LINE => put(input, "\n") == 0,
        Code::Up | Code::Down => area::step(input, key.code == Code::Down),
        _ => area::to_end(input, key) || edit(input, key),
    }
}

fn put(input: &mut Input, whole: &str) -> usize {
    let mut taken = whole.len().min(LONGEST.saturating_sub(input.value().len()));
    while !whole.is_char_boundary(taken) {
        taken -= 1;
    }
    let (text, cursor) = (&whole[..taken], input.cursor());
    let at = input.value().char_indices().nth(cursor).map_or(input.value().len(), |(at, _)| at);
    let (before, after) = input.value().split_at(at);
    *input = Input::new([before, text, after].concat()).with_cursor(cursor + text.chars().count());
    whole.len() - taken
}
