//! What the help says of options and arguments.

/// What an option or argument is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Help {
    All(All),
    Look(Look),
    Time(Time),
    Data(Data),
    Update(Update),
    Wall(Wall),
    Serve(Serve),
}

/// What many commands take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum All {
    Desk,
    ForReseller,
    Lang,
    JsonUtc,
    Json,
    At,
    OnlyOfTenant,
    OnlyTenant,
    By,
    CommandId,
    TrustClock,
    /// With an example.
    Tenant(&'static str),
    Account,
    Incident,
    Contract,
    Impact,
    Urgency,
    Priority,
}

/// How the console looks, and what a demonstration is like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    Theme,
    Color,
    Glyphs,
    Keys,
    Readonly,
    LowBandwidth,
    /// Lines instead of a screen.
    Lines,
    Mouse,
    Vim,
    Plain,
    TrueColour,
    Indexed,
    Ansi,
    Mono,
    DemoAt,
    Speed,
    Seed,
    Incidents,
    Calm,
    Keep,
}

/// Times, months and calendars.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Time {
    CalendarFile,
    CountFrom,
    CountTo,
    Seconds,
    Pause,
    CheckAt,
    Received,
    Office,
    Month,
    MonthOfDowntime,
    MonthOfBilling,
    Since,
    FromDay,
    ToDay,
}

/// Files and figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Data {
    Format,
    Markdown,
    File,
    ImportContract,
    ImportTenant,
    NewTenant,
    TimeZone,
    DateFormat,
    CopyTo,
    CopyFrom,
    CopyDeskTo,
    RestoreFrom,
    RestoreTo,
    MendTimes,
    Filter,
    Prices,
    Reseller,
    NoCode,
    Loaded,
    Licences,
    Shell,
    Pictures,
    Picture,
    Page,
    ManFolder,
    Role,
    RoleReseller,
    Label,
    Days,
    Token,
    Address,
    TokenFile,
}

/// The update schedule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Update {
    App,
    Server,
    Ics,
    Out,
    OnlyServersOf,
    OnlyServer,
    OnlyServers,
    ScheduleAt,
    Release,
    From,
    Until,
    Waves,
    Soak,
    PerNight,
    Commit,
    OnlyRelease,
}

/// The screen on the wall.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wall {
    Pages,
    Rotate,
    Names,
    Night,
    Check,
}

/// The server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Serve {
    Listen,
    Certificate,
    Key,
    Config,
    LogJson,
    Verbose,
}

impl From<Serve> for Help {
    fn from(serve: Serve) -> Self {
        Self::Serve(serve)
    }
}

impl From<Wall> for Help {
    fn from(w: Wall) -> Self {
        Self::Wall(w)
    }
}

impl From<All> for Help {
    fn from(a: All) -> Self {
        Self::All(a)
    }
}

impl From<Look> for Help {
    fn from(l: Look) -> Self {
        Self::Look(l)
    }
}

impl From<Time> for Help {
    fn from(t: Time) -> Self {
        Self::Time(t)
    }
}

impl From<Data> for Help {
    fn from(d: Data) -> Self {
        Self::Data(d)
    }
}

impl From<Update> for Help {
    fn from(u: Update) -> Self {
        Self::Update(u)
    }
}
