//! What each theme is made for.

values! {
    /// A theme that comes along, or one of the user's own.
    Look {
        Dark,
        Light,
        Contrast,
        Gruvbox,
        Wall,
        WallNight,
        Mono,
        Own,
    }
}

impl Look {
    /// The name by which it is chosen, in every language; none of the user's own.
    pub fn key(self) -> &'static str {
        match self {
            Look::Dark => "dark",
            Look::Light => "light",
            Look::Contrast => "contrast",
            Look::Gruvbox => "gruvbox",
            Look::Wall => "wall",
            Look::WallNight => "wall-night",
            Look::Mono => "mono",
            Look::Own => "",
        }
    }
}
