//! Pictures of what a desk did: on the screen and in reports.

values! {
    /// A picture.
    Picture {
        /// What came and what went.
        Flow,
        Open,
        Kept,
        Starts,
        Storage,
        Downtime,
        Nights,
    }
}

impl Picture {
    /// By which programs know it.
    pub fn key(self) -> &'static str {
        match self {
            Picture::Flow => "flow",
            Picture::Open => "open",
            Picture::Kept => "kept",
            Picture::Starts => "starts",
            Picture::Storage => "storage",
            Picture::Downtime => "downtime",
            Picture::Nights => "nights",
        }
    }
}

/// What a line, a bar or a figure of a picture is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Name {
    Received,
    /// The same beside a row, as short as it can be.
    Came,
    Resolved,
    Open,
    Kept,
    Start,
    Used,
    Quota,
    Left,
    Allowed,
    Updates,
    Done,
    Failed,
    Planned,
}

/// Something that is said of pictures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trend<'a> {
    Title(Picture),
    /// The same in a sentence, for a caption and for whoever hears it.
    Explains(Picture),
    /// There is nothing to draw.
    Empty(Picture),
    Name(Name),
    /// The heading of days.
    Day,
    /// Not of one tenant.
    AllTenants,
    /// What a page of pictures is called; times come as they are said.
    Page {
        of: &'a str,
        from: &'a str,
        to: &'a str,
    },
    /// A sum, and the most of one day.
    Most {
        sum: &'a str,
        most: &'a str,
    },
    /// Of how many the middle one is shown.
    Middle {
        time: &'a str,
        of: usize,
    },
    /// The keys that go to another day, and to other pictures where there are more.
    Keys {
        day: &'a str,
        others: Option<&'a str>,
    },
    /// A report of a month.
    MonthEnd(&'a str),
    /// When it was made.
    AsOf(&'a str),
    NoRows,
}
