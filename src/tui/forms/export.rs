//! Data that was taken out by hand.

use super::when;
use super::{Caption, Field, Form, Line, Present, check, duty, hint};
use crate::domain::bytes;
use crate::domain::decide::{Act, RecordExport};
use crate::domain::storage::Pool;
use crate::domain::table::Id;
use crate::domain::text::Text;
use crate::domain::zone;

/// `:export`: note that data of a tenant was exported, and where it went (F079).
#[derive(Debug)]
pub struct ExportForm {
    tenant: Id,
    size: Field,
    note: Field,
    at: Field,
}

impl ExportForm {
    pub fn new(tenant: Id) -> Self {
        Self { tenant, size: Field::empty(), note: Field::empty(), at: Field::proposed("now") }
    }

    fn bytes(&self) -> Result<u64, String> {
        match bytes::parse(self.size.value()).map_err(|e| e.to_string())? {
            0 => Err("0 bytes are no export".to_owned()),
            bytes => Ok(bytes),
        }
    }
}

impl Form for ExportForm {
    fn title(&self, _cx: Present<'_>) -> String {
        format!("Export from {}", self.tenant)
    }

    fn fields(&self) -> Vec<(Caption<'_>, &Field)> {
        vec![
            (Caption::Own("taken out"), &self.size),
            (Caption::Own("what, whereto"), &self.note),
            (Caption::Own("done at"), &self.at),
        ]
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut Field> {
        [&mut self.size, &mut self.note, &mut self.at].into_iter().nth(index)
    }

    fn checks(&self, cx: Present<'_>) -> Vec<Line> {
        let desk = cx.desk.world().zone;
        let tenant = cx.desk.world().tenants.by_id(self.tenant.as_str());
        let rules = tenant.and_then(|tenant| {
            let rules = cx.desk.storage_contract(tenant, cx.now)?.storage.as_ref()?;
            Some((rules, Pool::of(tenant, rules, cx.now).used))
        });
        let mut lines = vec![match (self.size.is_empty(), self.bytes()) {
            (true, _) => check(false, "how much: 4 GB, 1.5TB or 4000000000", None),
            (false, Err(wrong)) => check(false, wrong, None),
            (false, Ok(bytes)) => match rules.and_then(|(_, used)| used) {
                Some(used) => {
                    let text = format!("{} of {} used", bytes::decimal(bytes), bytes::decimal(used));
                    duty(bytes <= used, text, None)
                }
                None => check(true, bytes::decimal(bytes), None),
            },
        }];
        lines.push(check(!self.note.is_empty(), "what it was and where it went", None));
        lines.push(match when::past(self.at.value(), desk, cx.now) {
            Ok(at) => check(true, zone::wall(desk, at), None),
            Err(wrong) => check(false, wrong, None),
        });
        let rule = rules.and_then(|(rules, _)| rules.cites.export.as_ref());
        if let Some(rule) = rule {
            lines.push(hint(format!("keeping it safe is the reseller's responsibility ({rule})")));
        }
        lines.push(hint("what is used changes with the next measurement"));
        lines
    }

    fn act(&self, cx: Present<'_>) -> Result<Act, String> {
        let bytes = self.bytes()?;
        let note: Text = self.note.line().ok_or("say what it was and where it went")?;
        let at = when::past(self.at.value(), cx.desk.world().zone, cx.now)?;
        Ok(RecordExport { tenant: self.tenant.clone(), at: Some(at), bytes, note }.into())
    }

    fn what(&self) -> String {
        format!("export from {}", self.tenant)
    }
}
