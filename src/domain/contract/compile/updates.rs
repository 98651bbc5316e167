//! Updates of a pack.

use toml::Spanned;

use super::Check;
use crate::domain::contract::UpdateRules;
use crate::domain::contract::updates::UpdatesPack;
use crate::domain::span;
use crate::domain::written::Fault;

/// What a pack that does not say so rolls out by.
const WAVES: [u8; 3] = [5, 25, 100];

impl Check<'_> {
    pub fn updates(&self, pack: &UpdatesPack) -> Result<UpdateRules, Fault> {
        let seconds = |text: &Spanned<String>| {
            span::parse(text.get_ref()).map_err(|e| self.source.fault(text, e.to_string()))
        };
        let positive = |number: Option<&Spanned<u16>>, otherwise: u16| match number {
            Some(zero) if *zero.get_ref() == 0 => Err(self.source.fault(zero, "at least 1 is needed here")),
            Some(number) => Ok(*number.get_ref()),
            None => Ok(otherwise),
        };
        let duration = match &pack.duration {
            Some(text) => seconds(text)?,
            None => 3_600,
        };
        if let Some(zero) = pack.duration.as_ref().filter(|_| duration == 0) {
            return Err(self.source.fault(zero, "an update takes longer than nothing"));
        }
        Ok(UpdateRules {
            notice_days: pack.notice_days.into(),
            warn_days: pack.warn_days.into(),
            deferral_days: pack.deferral_days.into(),
            cutoff_warn: seconds(&pack.cutoff_warn)?,
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
        if !rising || waves.first() == Some(&0) || waves.last() != Some(&100) {
            return Err(self
                .source
                .fault(written, "waves rise to 100 percent; write them like [5, 25, 100]"));
        }
        Ok(waves.clone())
    }
}
