//! The languages that there are.

use serde::Deserialize;

/// A language.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    #[default]
    En,
    De,
}

impl Lang {
    pub const ALL: [Lang; 2] = [Lang::En, Lang::De];

    /// As `--lang` and `config.toml` name it.
    pub fn code(self) -> &'static str {
        match self {
            Lang::En => "en",
            Lang::De => "de",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lang| lang.code() == code)
    }

    /// The language of a locale such as `de_DE.UTF-8`; English for those that are not spoken here.
    pub fn of_locale(locale: &str) -> Self {
        let code = locale.split(['_', '-', '.', '@', ':']).next().unwrap_or_default();
        Self::from_code(&code.to_ascii_lowercase()).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::Lang;

    #[test]
    fn locales() {
        for (locale, lang) in [
            ("de_DE.UTF-8", Lang::De),
            ("de", Lang::De),
            ("DE-at", Lang::De),
            ("de_CH@euro", Lang::De),
            ("de:en", Lang::De),
            ("en_GB.UTF-8", Lang::En),
            ("den", Lang::En),
            ("C", Lang::En),
            ("", Lang::En),
            ("fr_FR", Lang::En),
        ] {
            assert_eq!(Lang::of_locale(locale), lang, "{locale}");
        }
    }
}
