//! A console without terminal: keys in, screens out, effects done at once.

use std::time::Duration;

use pikett::config::{Glyphs, KeyStyle, Palette, PassHash};
use pikett::domain::base::instant::Instant;
use pikett::domain::base::number::Number;
use pikett::domain::facts::event::Record;
use pikett::domain::readings::desk::Desk;
use pikett::tui::context::Context;
use pikett::tui::input::{Input, Pointing};
use pikett::tui::key::Key;
use pikett::tui::keymap::Keymap;
use pikett::tui::list::{Keyed, RowKey};
use pikett::tui::model::{Model, Pane, Standstill};
use pikett::tui::msg::{Effect, Msg, Pointed};
use pikett::tui::panes::Rows;
use pikett::tui::screens::{self, Hits, Plan};
use pikett::tui::session::Session;
use pikett::tui::size::Size;
use pikett::tui::theme::{self, Theme};
use pikett::tui::update;
use pikett::tui::vm::View;
use ratatui::buffer::Buffer;

use super::Lab;

pub struct Console {
    pub lab: Lab,
    pub model: Model,
    rows: Rows,
    keys: Keymap,
    /// The desk that is shown instead of the present one.
    still: Option<Desk>,
    pub copied: Vec<String>,
    /// The incident that others were told it is on.
    pub on: Option<Number>,
    /// What unlocks it.
    pub hash: Option<PassHash>,
    /// `Quit` or `Suspend` was asked for.
    pub left: Vec<Effect>,
    /// How long it has been open.
    pub runs_for: Duration,
}

impl Console {
    pub fn new(lab: Lab, width: u16, height: u16) -> Self {
        let session = Session::new("mk".into(), false);
        let model = Model::new(Size { width, height }, session);
        let keys = Keymap::embedded(KeyStyle::Vim).unwrap();
        let mut console = Self {
            lab,
            model,
            rows: Rows::default(),
            keys,
            still: None,
            copied: Vec::new(),
            on: None,
            hash: None,
            left: Vec::new(),
            runs_for: Duration::ZERO,
        };
        let records = console.lab.records();
        console.take(Msg::Log { about: None, records });
        console.settle();
        console
    }

    /// With the user's own keys over those that come along.
    pub fn with_keys(mut self, text: &str) -> Self {
        self.keys = Keymap::embedded(KeyStyle::Vim).unwrap().with("keys.toml", text).unwrap();
        self
    }

    /// Another session of the same user after this one has ended.
    pub fn again(self) -> Self {
        let memory = update::remembered(&self.model);
        let Size { width, height } = self.model.size;
        let mut console = Self::new(self.lab, width, height);
        update::recall(&mut console.model, memory, console.lab.now());
        update::offer(&mut console.model, &Default::default(), console.lab.now());
        let records = console.lab.records();
        console.take(Msg::Log { about: None, records });
        console.settle();
        console
    }

    /// Keys as in key files, with a space between them; `'…'` types text.
    pub fn press(&mut self, keys: &str) -> &mut Self {
        let mut rest = keys.trim();
        while !rest.is_empty() {
            if let Some(text) = rest.strip_prefix('\'') {
                let (typed, after) = text.split_once('\'').expect("a closing quote");
                typed.chars().for_each(|c| self.key(Key::char(c)));
                rest = after.trim_start();
            } else {
                let (name, after) = rest.split_once(' ').unwrap_or((rest, ""));
                self.key(name.parse().unwrap());
                rest = after.trim_start();
            }
        }
        self
    }

    pub fn key(&mut self, key: Key) {
        self.take(Msg::Input(Input::Key(key)));
        self.settle();
    }

    /// A key that is pressed before the next frame is drawn.
    pub fn ahead(&mut self, key: Key) {
        self.take(Msg::Input(Input::Key(key)));
    }

    /// Draws what has come since.
    pub fn frame(&mut self) {
        self.settle();
    }

    /// What the rows of a pane are about, as they were drawn last.
    pub fn rows_of(&self, pane: Pane) -> Vec<RowKey> {
        let (desk, now) = self.shown();
        let rows = self.rows.of(pane, &desk, &self.model, now);
        (0..rows.len()).filter_map(|index| rows.key(index)).collect()
    }

    /// What is drawn where.
    pub fn drawn(&self) -> Hits {
        let (desk, now) = self.shown();
        Hits::of(&View { desk: &desk, model: &self.model, rows: &self.rows, keys: &self.keys, now })
    }

    /// The mouse is used on what was drawn there.
    pub fn point(&mut self, what: Pointing, (x, y): (u16, u16), drawn: &Hits) {
        self.take(Msg::Pointed(Pointed { what, at: drawn.at(x, y) }));
        self.settle();
    }

    /// The panes whose rows were worked out for what is on the screen.
    pub fn worked_out(&self) -> Vec<Pane> {
        self.rows.worked_out().collect()
    }

    pub fn paste(&mut self, text: &str) {
        self.take(Msg::Input(Input::Paste(text.into())));
        self.settle();
    }

    /// Moves the clock, and the console runs on as long; records what became due.
    pub fn at(&mut self, now: &str) -> &mut Self {
        let passed = super::at(now) - self.lab.now();
        self.runs_for += Duration::from_secs(u64::try_from(passed).unwrap_or(0));
        self.set(now)
    }

    /// The clock is set, while the console runs on for nothing.
    pub fn set(&mut self, now: &str) -> &mut Self {
        self.lab.set(super::at(now));
        let records = self.lab.sweep();
        self.applied(records);
        self.take(Msg::Second(super::at(now)));
        self.settle();
        self
    }

    pub fn take(&mut self, msg: Msg) {
        self.model.session.guard.runs_for(self.runs_for);
        let effects = {
            let (desk, now) = self.shown();
            self.rows.follow_filter(&desk, &self.model, now);
            let cx = Context { desk: &desk, rows: &self.rows, now, lang: self.model.session.lang };
            update::update(&mut self.model, &cx, &self.keys, msg)
        };
        self.perform(effects);
    }

    /// The desk and the moment that are shown.
    fn shown(&self) -> (Desk, Instant) {
        let desk = self.still.clone().unwrap_or_else(|| self.lab.desk().clone());
        (desk, self.model.look.standstill.map_or(self.lab.now(), Standstill::at))
    }

    fn show(&mut self, desk: Option<Desk>) {
        self.still = desk;
        self.rows = Rows::default();
    }

    pub fn applied(&mut self, records: Vec<Record>) {
        if !records.is_empty() {
            self.take(Msg::Applied(records.into()));
        }
    }

    fn settle(&mut self) {
        let effects = {
            let (desk, now) = self.shown();
            self.rows.refresh(&desk, &self.model, now);
            let cx = Context { desk: &desk, rows: &self.rows, now, lang: self.model.session.lang };
            let plan = Plan::of(screens::area(self.model.size), &self.model, &cx);
            update::settle(&mut self.model, &cx, |pane| screens::page(&plan, pane))
        };
        self.perform(effects);
    }

    fn perform(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            match effect {
                Effect::Send(sent) => {
                    let mut results = Vec::new();
                    for act in sent.acts.iter().cloned() {
                        let result = self.lab.act(&self.model.session.user.clone(), act);
                        self.applied(result.as_ref().cloned().unwrap_or_default());
                        results.push(result.map(|records| pikett::engine::Receipt { records }));
                    }
                    self.take(Msg::Answered { sent, results });
                }
                Effect::Load(about) => {
                    let records = match &about {
                        Some(entity) => self.lab.about(entity.clone()),
                        None => self.lab.records(),
                    };
                    self.take(Msg::Log { about, records });
                }
                Effect::Freeze => {
                    let desk = self.lab.desk().clone();
                    self.show(Some(desk));
                }
                Effect::Past(at) => {
                    let desk = self.lab.past(at);
                    self.take(Msg::Past { at, desk });
                }
                Effect::Show(shown) => {
                    let desk = shown.0.read().unwrap().clone();
                    self.show(Some(desk));
                }
                Effect::GoOn => self.show(None),
                Effect::Unlock(typed) => {
                    let right = self.hash.as_ref().is_some_and(|hash| hash.is_of(&typed));
                    self.take(Msg::Unlocked(right));
                }
                Effect::Copy(text) => self.copied.push(text),
                Effect::Meet { own, .. } => self.on = own.map(|own| own.on),
                other => self.left.push(other),
            }
        }
    }

    pub fn resize(&mut self, width: u16, height: u16) {
        self.model.size = Size { width, height };
        self.settle();
    }

    /// The screen in a theme.
    pub fn draw_in(&self, name: &str, palette: Palette, glyphs: Glyphs) -> Buffer {
        let (_, text) = theme::EMBEDDED.iter().find(|(known, _)| *known == name).unwrap();
        let theme = Theme::parse(name, text, palette, glyphs).unwrap();
        let mut buffer = Buffer::empty(screens::area(self.model.size));
        buffer.set_style(buffer.area, theme.ground);
        let (desk, now) = self.shown();
        let view = View { desk: &desk, model: &self.model, rows: &self.rows, keys: &self.keys, now };
        screens::draw(&view, &theme, &mut buffer);
        buffer
    }

    pub fn draw(&self) -> Buffer {
        self.draw_in("dark", Palette::True, Glyphs::Unicode)
    }

    /// What is on the screen, line by line.
    pub fn text(&self) -> String {
        super::look(&self.draw())
    }

    pub fn see(&mut self, text: &str) -> &mut Self {
        let screen = self.text();
        assert!(screen.contains(text), "{text:?} is not on the screen:\n{screen}");
        self
    }

    pub fn see_not(&mut self, text: &str) -> &mut Self {
        let screen = self.text();
        assert!(!screen.contains(text), "{text:?} is on the screen:\n{screen}");
        self
    }
}
