//! The priority matrix of a pack: complete, with every cell a priority.

use toml::Spanned;

use super::Check;
use crate::domain::base::written::{Fault, OfPack};
use crate::domain::contract::matrix::{Matrix, MatrixCell, Scale};
use crate::domain::contract::{Impact, Priority, Urgency, raw};

impl Check<'_> {
    pub fn matrix(&self, written: &Spanned<raw::MatrixPack>) -> Result<Matrix, Fault> {
        let m = written.get_ref();
        let impact = self.scale(written, &m.impact, Impact::ALL.map(Impact::key))?;
        let urgency = self.scale(written, &m.urgency, Urgency::ALL.map(Urgency::key))?;
        let mut cells = self.cells(&m.cells)?;
        for ruled in &m.ruled {
            let r = ruled.get_ref();
            let place = Impact::parse(&r.impact).zip(Urgency::parse(&r.urgency));
            let (impact, urgency) = place.ok_or_else(|| self.source.fault(ruled, OfPack::NoCell))?;
            let other = self.priority(ruled, r.or)?;
            let cell = &mut cells[urgency as usize][impact as usize];
            *cell = MatrixCell {
                priority: cell.priority,
                ruling: Some(self.cite(&r.ruling)?),
                other: Some(other),
            };
        }
        Ok(Matrix { impact, urgency, cells, cites: self.cites(&m.rules)? })
    }

    fn cells(
        &self,
        written: &Spanned<Vec<Spanned<Vec<Spanned<u8>>>>>,
    ) -> Result<[[MatrixCell; 4]; 4], Fault> {
        let rows = written.get_ref();
        let mut cells =
            [const { [const { MatrixCell { priority: Priority::P4, ruling: None, other: None } }; 4] }; 4];
        self.source.ensure(rows.len() == 4, written, OfPack::Rows(rows.len()))?;
        for (row, target) in rows.iter().zip(&mut cells) {
            let length = row.get_ref().len();
            self.source.ensure(length == 4, row, OfPack::Cells(length))?;
            for (cell, target) in row.get_ref().iter().zip(target) {
                target.priority = self.priority(cell, *cell.get_ref())?;
            }
        }
        Ok(cells)
    }

    fn scale<T>(
        &self,
        matrix: &Spanned<T>,
        written: &[Spanned<raw::ScalePack>],
        keys: [&'static str; 4],
    ) -> Result<[Scale; 4], Fault> {
        let given: Vec<&str> = written.iter().map(|s| s.get_ref().key.get_ref().as_str()).collect();
        let [a, b, c, d] = written else { return Err(self.source.fault(matrix, OfPack::Steps(keys))) };
        self.source.ensure(given == keys, a, OfPack::Steps(keys))?;
        Ok([a, b, c, d].map(|step| Scale {
            name: step.get_ref().name.as_str().into(),
            english: step.get_ref().english.as_str().into(),
            text: step.get_ref().text.as_str().into(),
        }))
    }
}
