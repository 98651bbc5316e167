//! The screen on the wall.

mod check;
mod day;
mod installed;
mod interrupts;
mod pages;
mod said;

use std::time::Duration;

use pikett::client::Glimpse;
use pikett::config::{Glyphs, Palette};
use pikett::domain::base::instant::Instant;
use pikett::domain::facts::presence::Presence;
use pikett::tui::key::Key;
use pikett::tui::size::Size;
use pikett::tui::theme::{self, Theme};
use pikett::wall::calls::Call;
use pikett::wall::draw::big::Letters;
use pikett::wall::draw::{self, Look};
use pikett::wall::model::{Asked, Wall};
use pikett::wall::setup::{Night, Pages, Rotation, Setup};
use pikett::wall::view::View;
use pikett::words::Lang;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::support::{Lab, look};

/// A wall without terminal: the desk moves by hand, and so does the time.
pub struct OnWall {
    pub lab: Lab,
    pub wall: Wall,
    pub look: Look,
    /// How long it has run.
    pub runs: Duration,
    pub people: Vec<Presence>,
}

fn setup() -> Setup {
    Setup {
        pages: Pages::default(),
        rotation: Rotation(20),
        names: true,
        night: None,
        lang: Lang::En,
        desk: "ops-1".to_owned(),
        part: None,
        zone: chrono_tz::Europe::Berlin,
    }
}

fn theme(name: &str, palette: Palette, glyphs: Glyphs) -> Theme {
    let (_, text) = theme::EMBEDDED.iter().find(|(known, _)| *known == name).unwrap();
    Theme::parse(name, text, palette, glyphs).unwrap()
}

impl OnWall {
    pub fn new(lab: Lab, width: u16, height: u16, change: impl FnOnce(&mut Setup)) -> Self {
        let mut setup = setup();
        change(&mut setup);
        let wall = Wall::new(setup, Size { width, height });
        let look = Look::new(theme("mono", Palette::Mono, Glyphs::Ascii), Letters::Signs);
        let mut wall = Self { lab, wall, look, runs: Duration::ZERO, people: Vec::new() };
        wall.glimpse();
        wall.look();
        wall
    }

    pub fn unicode(mut self, palette: Palette) -> Self {
        self.look = Look::new(theme("dark", palette, Glyphs::Unicode), Letters::Dots);
        self
    }

    /// The desk was read where it is kept.
    pub fn glimpse(&mut self) {
        let mut last = self.lab.records();
        last.drain(..last.len().saturating_sub(8));
        let seq = self.lab.desk().world().seq;
        self.wall.glimpsed(Glimpse { last, people: self.people.clone() }, seq, self.runs);
    }

    pub fn look(&mut self) -> Option<Call> {
        let now = self.lab.now();
        self.wall.look(&self.lab.desk(), now, self.runs)
    }

    /// So many seconds pass, with the desk in reach.
    pub fn pass(&mut self, seconds: u64) -> Option<Call> {
        self.pass_cut(seconds);
        self.glimpse();
        self.look()
    }

    /// The same with nothing read from it.
    pub fn pass_cut(&mut self, seconds: u64) {
        self.runs += Duration::from_secs(seconds);
        let now: Instant = self.lab.now() + i64::try_from(seconds).unwrap();
        self.lab.set(now);
        self.lab.sweep();
    }

    pub fn press(&mut self, keys: &str) -> Option<Asked> {
        keys.split(' ').fold(None, |_, name| self.wall.key(name.parse::<Key>().unwrap(), self.runs))
    }

    /// A line behind `:`.
    pub fn enter(&mut self, line: &str) {
        self.press(":");
        line.chars().for_each(|c| assert_eq!(self.wall.key(Key::char(c), self.runs), None));
        self.press("Enter");
    }

    pub fn draw(&self) -> Buffer {
        let Size { width, height } = self.wall.size;
        let mut buffer = Buffer::empty(Rect { x: 0, y: 0, width, height });
        let desk = self.lab.desk();
        let view = View { wall: &self.wall, desk: Some(&desk), now: self.lab.now(), runs: self.runs };
        let frame = view.frame();
        let theme = if frame.is_night { &self.look.night } else { &self.look.theme };
        buffer.set_style(buffer.area, theme.ground);
        draw::draw(&frame, &self.look, view.words(), &mut buffer);
        buffer
    }

    pub fn text(&self) -> String {
        look(&self.draw())
    }

    pub fn see(&self, text: &str) -> &Self {
        let screen = self.text();
        assert!(screen.contains(text), "{text:?} is not on the wall:\n{screen}");
        self
    }

    pub fn see_not(&self, text: &str) -> &Self {
        let screen = self.text();
        assert!(!screen.contains(text), "{text:?} is on the wall:\n{screen}");
        self
    }
}

/// The small desk with one open incident that is somebody's.
pub fn quiet() -> Lab {
    let mut lab = Lab::small();
    lab.set(crate::support::at("2026-11-24T09:00:00+01:00"));
    lab.run(concat!(
        "incident report --tenant software-haus --priority 2 --subject 'agents slow' ",
        "--reporter 'A. Berg'"
    ))
    .unwrap();
    lab.run("incident take I-1").unwrap();
    lab
}

/// A critical incident on it.
pub fn report(lab: &mut Lab) {
    lab.run(concat!(
        "incident report --tenant klinikum-nord --impact high --urgency critical --subject 'no calls' ",
        "--channel phone --reporter 'A. Berg'"
    ))
    .unwrap();
}
