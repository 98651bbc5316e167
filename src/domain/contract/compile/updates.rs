//! Updates of a pack.

use toml::Spanned;

use super::Check;
use crate::domain::base::span;
use crate::domain::base::waves::NoWaves;
use crate::domain::base::written::{Fault, Least};
use crate::domain::contract::UpdateRules;
use crate::domain::contract::updates::UpdatesPack;

/// What a pack that does not say so rolls out by.
const WAVES: [u8; 3] = [5, 25, 100];

impl Check<'_> {
    pub fn updates(&self, pack: &UpdatesPack) -> Result<UpdateRules, Fault> {
        let positive = |number: Option<&Spanned<u16>>, otherwise: u16| {
            let Some(number) = number else { return Ok(otherwise) };
            self.source.ensure(*number.get_ref() > 0, number, Least::Any)?;
            Ok(*number.get_ref())
        };
        let duration = match &pack.duration {
            Some(text) => self.length(text)?,
            None => 3_600,
        };
        Ok(UpdateRules {
            notice_days: pack.notice_days.into(),
            warn_days: pack.warn_days.into(),
            deferral_days: pack.deferral_days.into(),
            cutoff_warn: self.source.value(&pack.cutoff_warn, span::parse)?,
            duration,
            halt_after: pack.halt_after.unwrap_or(1),
            waves: self.waves(pack.waves.as_ref())?,
            soak_nights: positive(pack.soak_nights.as_ref(), 1)?,
            per_night: positive(pack.per_night.as_ref(), 2)?,
            cites: pack.rules.get_ref().compile(self)?,
        })
    }

    fn waves(&self, written: Option<&Spanned<Vec<u8>>>) -> Result<Vec<u8>, Fault> {
        let Some(written) = written else { return Ok(WAVES.to_vec()) };
        let waves = written.get_ref();
        let rising = waves.windows(2).all(|pair| pair[0] < pair[1]);
        let fine = rising && waves.first() != Some(&0) && waves.last() == Some(&100);
        self.source.ensure(fine, written, NoWaves)?;
        Ok(waves.clone())
    }
}
