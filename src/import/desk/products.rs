//! Licences of systems, and credit accounts.

use toml::Spanned;

use super::raw::{AccountRow, Amount, LicensingRow, PriceRow, TeamRow, UserRow};
use super::{Reader, Wanted};
use crate::domain::acts::decide::{
    Configure, DescribeSystem, Need, PlaceUser, PutAccount, PutPrice, ReadBalance, RentLicence, SetBought,
    SetBoughtLicence, SetFirmware, SetHosting, SetTeam,
};
use crate::domain::base::firmware::Firmware;
use crate::domain::base::isc::{Isc, NotAnAmount};
use crate::domain::base::table::{Id, NotAnId};
use crate::domain::base::text::Text;
use crate::domain::base::written::{Fault, OfDesk};
use crate::domain::contract::Use;
use crate::domain::facts::credit::AccountDefinition;
use crate::domain::facts::licence::Team;

/// The pack of accounts that name none.
const RENTAL: &str = "innovaphone-rental";

impl Reader<'_> {
    pub(super) fn licensing(&self, row: &LicensingRow) -> Result<Vec<Wanted>, Fault> {
        let tenant = self.id(&row.tenant)?;
        let mut acts = Vec::new();
        for (written, count) in &row.bought {
            let product = self.id(written)?;
            acts.push(self.wanted(written, SetBought { tenant: tenant.clone(), product, count: count.0 }));
        }
        for (written, count) in &row.system {
            let product = self.id(written)?;
            let act = Configure { tenant: tenant.clone(), product, need: Need::System(count.0) };
            acts.push(self.wanted(written, act));
        }
        for user in &row.users {
            acts.extend(self.user(&tenant, user.get_ref())?);
            let site = user.get_ref().site.as_deref().map(Text::line);
            let placed = site.map(|site| PlaceUser {
                tenant: tenant.clone(),
                user: Text::line(&user.get_ref().id),
                site: Some(site),
            });
            acts.extend(placed.map(|act| self.wanted(user, act)));
        }
        for written in &row.teams {
            acts.push(self.wanted(written, team(&tenant, written.get_ref())));
        }
        let at = row.platform.as_ref().map(Spanned::span).or(row.cti.as_ref().map(Spanned::span));
        if let Some(at) = at {
            let platform = row.platform.as_ref().map(|platform| Text::line(platform.get_ref()));
            let cti = row.cti.as_ref().map(|cti| *cti.get_ref());
            acts.push(self.wanted(&Spanned::new(at, ()), DescribeSystem { tenant, platform, cti }));
        }
        Ok(acts)
    }

    fn user(&self, tenant: &Id, row: &UserRow) -> Result<Vec<Wanted>, Fault> {
        let since = Some(self.instant(&row.since)?);
        let uses = row.uses.iter().map(|word| self.source.value(word, str::parse::<Use>));
        let uses = uses.collect::<Result<Vec<_>, _>>()?;
        let act = |written: &Spanned<String>| {
            let need = Need::User { user: Text::line(&row.id), since, uses: uses.clone() };
            let act = Configure { tenant: tenant.clone(), product: self.id(written)?, need };
            Ok(self.wanted(written, act))
        };
        row.needs.iter().map(act).collect()
    }

    pub(super) fn account(&self, written: &Spanned<AccountRow>) -> Result<Vec<Wanted>, Fault> {
        let row = written.get_ref();
        let id = self.id(&row.id)?;
        let pack = self.rental(row.pack.as_ref(), &row.id)?;
        let definition =
            AccountDefinition { id: id.clone(), tenant: self.optional_id(row.tenant.as_ref())?, pack };
        let mut acts = vec![self.wanted(&row.id, PutAccount(definition))];
        let at = row.at.as_ref().map(|at| self.instant(at)).transpose()?;
        if let Some(balance) = &row.balance {
            self.source.ensure(at.is_some(), balance, OfDesk::Undated)?;
            let act = ReadBalance { account: id.clone(), amount: self.amount(balance)?, at };
            acts.push(self.wanted(balance, act));
        }
        if let Some(firmware) = &row.firmware {
            let known = self.source.value(firmware, str::parse::<Firmware>)?;
            let known = Text::line(&known.to_string());
            acts.push(self.wanted(firmware, SetFirmware { account: id.clone(), firmware: known, at }));
        }
        if let Some(platform) = &row.platform {
            let (account, on) = (id.clone(), Text::line(platform.get_ref()));
            let act = SetHosting { account, on, cloud_contract: row.cloud_contract, at };
            acts.push(self.wanted(platform, act));
        }
        for (licence, count) in &row.bought {
            let (account, count) = (id.clone(), count.0);
            let act = SetBoughtLicence { account, licence: Text::line(licence.get_ref()), count, at };
            acts.push(self.wanted(licence, act));
        }
        for rented in &row.rented {
            let rent = rented.get_ref();
            let (licence, count) = (Text::line(&rent.licence), rent.count.0);
            let monthly = rent.monthly.as_ref().map(|monthly| self.amount(monthly)).transpose()?;
            let maker = rent.maker.as_deref().map(Text::line);
            let (account, prices) = (id.clone(), Vec::new());
            let act = RentLicence { account, licence, count, monthly, maker, at, prices };
            acts.push(self.wanted(rented, act));
        }
        Ok(acts)
    }

    /// One line of a price list.
    pub(super) fn price(&self, row: &PriceRow) -> Result<Wanted, Fault> {
        let pack = self.rental(row.pack.as_ref(), &row.monthly)?;
        let (monthly, from) = (Some(self.amount(&row.monthly)?), Some(self.date(&row.from)?));
        Ok(self.wanted(&row.monthly, PutPrice { pack, licence: Text::line(&row.licence), monthly, from }))
    }

    /// The contract with credits that is named, else the usual one.
    fn rental<T>(&self, named: Option<&Spanned<String>>, at: &Spanned<T>) -> Result<Id, Fault> {
        match named {
            Some(pack) => self.id(pack),
            None => RENTAL.parse().map_err(|e: NotAnId| self.source.fault(at, e)),
        }
    }

    fn amount(&self, written: &Spanned<Amount>) -> Result<Isc, Fault> {
        let text = match written.get_ref() {
            Amount::Whole(whole) => whole.to_string(),
            Amount::Quoted(text) => text.clone(),
            Amount::Bare(number) => {
                return Err(self.source.fault(written, OfDesk::Unquoted(number.to_string())));
            }
        };
        text.parse().map_err(|e: NotAnAmount| self.source.fault(written, e))
    }
}

fn team(tenant: &Id, row: &TeamRow) -> SetTeam {
    let users = |names: &[String]| names.iter().map(|name| Text::line(name)).collect();
    let team = Team { leaders: users(&row.leaders), members: users(&row.members) };
    SetTeam { tenant: tenant.clone(), name: Text::line(&row.name), team }
}
