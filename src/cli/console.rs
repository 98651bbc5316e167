//! `pikett`: the console on a desk.

use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;

use crate::cli::args::DeskArgs;
use crate::cli::desk;
use crate::cli::home::Home;
use crate::cli::lang::help;
use crate::cli::output::Problem;
use crate::cli::themes;
use crate::client::{Link, fresh_id};
use crate::config::{self, Bell, Glyphs, KeyStyle, Palette, PassHash, StateFile};
use crate::domain::base::table::Id;
use crate::domain::base::text::Text;
use crate::tui::guard::Guard;
use crate::tui::keymap::Keymap;
use crate::tui::session::{Company, Session, Setting, Wire};
use crate::tui::theme::{self, Theme};
use crate::tui::{self, Console, Ending};
use crate::words::console::Bound;
use crate::words::help::Look;
use crate::words::trouble::OfConsole;

/// How the console looks.
#[derive(Clone, Debug, Default, clap::Args)]
pub struct LookArgs {
    #[arg(long, value_name = "NAME", help = help(Look::Theme))]
    pub theme: Option<String>,
    #[arg(long, value_enum, help = help(Look::Color))]
    pub color: Option<Palette>,
    #[arg(long, value_enum, help = help(Look::Glyphs))]
    pub glyphs: Option<Glyphs>,
    #[arg(long, value_enum, help = help(Look::Keys))]
    pub keys: Option<KeyStyle>,
    #[arg(long, help = help(Look::Readonly))]
    pub readonly: bool,
    #[arg(long, help = help(Look::LowBandwidth))]
    pub low_bandwidth: bool,
    #[arg(long, help = help(Look::Lines))]
    pub plain: bool,
    #[arg(long, help = help(Look::Mouse))]
    pub mouse: bool,
}

impl LookArgs {
    /// What is given here, else what is given there.
    pub fn or(&self, other: &Self) -> Self {
        Self {
            theme: self.theme.clone().or_else(|| other.theme.clone()),
            color: self.color.or(other.color),
            glyphs: self.glyphs.or(other.glyphs),
            keys: self.keys.or(other.keys),
            readonly: self.readonly || other.readonly,
            low_bandwidth: self.low_bandwidth || other.low_bandwidth,
            plain: self.plain || other.plain,
            mouse: self.mouse || other.mouse,
        }
    }
}

pub fn run(desk_args: &DeskArgs, look: &LookArgs) -> Result<ExitCode, Problem> {
    let home = Home::of(desk_args)?;
    let view = desk_args.for_reseller.as_ref().map(Id::as_str);
    let mut settings = Settings::of(look)?;
    let elsewhere = matches!(home, Home::Http(_));
    if view.is_some() && !elsewhere {
        settings.session.bind(Bound::ResellersView);
        settings.session.only = view.map(Text::from);
    } else if !home.file().is_none_or(is_writable) {
        settings.session.bind(Bound::NotWritable);
    }
    desk::block_on(async {
        // Whoever changes nothing records no step that falls due either.
        let link = match look.readonly {
            true => desk::to_follow(desk_args).await?,
            false => desk::to_live(desk_args).await?,
        };
        // What is seen there, and whether anything can be done, is the token's.
        let station = link.station();
        let view = station.reseller.as_deref().or(view);
        settings.session.only = view.map(Text::from);
        if station.only_looks {
            settings.session.bind(Bound::Token);
        }
        settings.session.setting.behind = Some(station.behind / 1_000).filter(|_| station.is_far());
        let state = settings.state(&home.place(), view);
        let settings = settings.named(&Text::line(&home.name()));
        open(link, settings, state).await
    })
}

/// Whether the console is one of lines: by its option, the settings, or the terminal's name.
pub fn is_plain(look: &LookArgs) -> Result<bool, Problem> {
    let dumb = theme::is_dumb(|name| std::env::var(name).ok());
    Ok(look.plain || desk::settings()?.plain || dumb)
}

/// Whether a desk can be written, or made. To be asked before it is open: closing the file here would
/// let go of the locks that this process has on it.
fn is_writable(path: &Path) -> bool {
    !path.exists() || std::fs::OpenOptions::new().append(true).open(path).is_ok()
}

/// Runs the console on a desk that is in reach.
pub async fn open(
    link: Arc<dyn Link>,
    settings: Settings,
    state: Option<StateFile>,
) -> Result<ExitCode, Problem> {
    let Settings { theme, keys, session, lock, plain, .. } = settings;
    let console = Console { link, theme, keys, session, state, lock };
    let ending = if plain { tui::plain::run(console).await } else { tui::run(console).await };
    let ending = ending.map_err(|e| Problem::not_done(OfConsole::NoTerminal { why: e.to_string() }))?;
    code(ending)
}

/// What a console that ended leaves to the shell.
pub fn code(ending: Ending) -> Result<ExitCode, Problem> {
    Ok(match ending {
        Ending::Quit => ExitCode::SUCCESS,
        Ending::HungUp => ExitCode::from(129),
        Ending::Lost => return Err(Problem::not_done(OfConsole::Stopped)),
        Ending::Signal(number) => ExitCode::from(128 + number),
    })
}

/// What the console is set up with: defaults, below the file, below the command line.
pub struct Settings {
    theme: Theme,
    glyphs: Glyphs,
    keys: Keymap,
    session: Session,
    lock: Option<PassHash>,
    /// Lines instead of a screen.
    plain: bool,
}

impl Settings {
    pub fn of(look: &LookArgs) -> Result<Self, Problem> {
        Self::in_theme(look, "dark")
    }

    /// Of a wall, which has a theme of its own where none is named.
    pub fn of_wall(look: &LookArgs) -> Result<Self, Problem> {
        Self::in_theme(look, "wall")
    }

    fn in_theme(look: &LookArgs, usual: &str) -> Result<Self, Problem> {
        let config = desk::settings()?;
        let variable = |name: &str| std::env::var(name).ok();
        let spares = look.low_bandwidth || config.low_bandwidth;
        // 24 bit colours take twice as many bytes as those of an index.
        let palette = look.color.or(config.color).unwrap_or_else(|| match theme::palette(variable).0 {
            Palette::True if spares => Palette::Indexed,
            palette => palette,
        });
        let glyphs = look.glyphs.or(config.glyphs).unwrap_or_else(|| theme::glyphs(variable).0);
        let name = look.theme.clone().or(config.theme).unwrap_or_else(|| usual.to_owned());
        let theme = themes::load(&name, palette, glyphs)?;
        let themes = themes::shelf(&name, &theme, look.theme.is_some(), palette, glyphs);
        let mut guard = Guard::default();
        (guard.lock_after, guard.ask_after) = (config.lock_after.0, config.idle_readonly.0);
        guard.passphrase = config.lock_passphrase_hash.is_some();
        let setting =
            Setting { terminal: format!("{} {}", palette.word(), glyphs.word()), ..Setting::default() };
        let company = Company { console: fresh_id(), ..Company::default() };
        let lang = super::lang::lang();
        let line = Wire { low_bandwidth: spares, mouse: look.mouse || config.mouse };
        let session = Session {
            lang,
            guard,
            setting,
            company,
            themes,
            ..Session::new(desk::author(None), config.readonly)
        };
        let mut settings = Self {
            theme,
            glyphs,
            keys: load_keys(look.keys.or(config.keys).unwrap_or_default())?,
            session: Session { bell: config.bell, line, ..session },
            lock: config.lock_passphrase_hash,
            plain: is_plain(look)?,
        };
        if look.readonly {
            settings.session.bind(Bound::Asked);
        }
        Ok(settings)
    }
}

impl Settings {
    pub fn glyphs(&self) -> Glyphs {
        self.glyphs
    }

    pub fn bell(&self) -> Bell {
        self.session.bell
    }

    /// A desk whose time runs faster than life says nothing about who is there.
    pub fn without_idling(mut self) -> Self {
        (self.session.guard.lock_after, self.session.guard.ask_after) = (None, None);
        self
    }

    /// Leads through a shift.
    pub fn led(mut self) -> Self {
        self.session.tour = true;
        self
    }

    pub fn theme(&self) -> &Theme {
        &self.theme
    }

    /// The desk's name, as it is shown.
    pub fn named(mut self, desk: &str) -> Self {
        self.session.setting.desk = desk.to_owned();
        self
    }

    /// Where it is kept what the next session on this desk is to know.
    pub fn state(&self, desk: &Path, view: Option<&str>) -> Option<StateFile> {
        StateFile::of(desk, &self.session.user, view)
    }
}

/// The keys that come along, and those of the user's own over them.
pub fn load_keys(style: KeyStyle) -> Result<Keymap, Problem> {
    let keys = Keymap::embedded(style)?;
    let Some(path) = config::folder().map(|folder| folder.join("keys.toml")) else { return Ok(keys) };
    match desk::read_own(&path)? {
        Some(text) => Ok(keys.with(&path.display().to_string(), &text)?),
        None => Ok(keys),
    }
}
