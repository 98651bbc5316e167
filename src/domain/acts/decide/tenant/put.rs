//! Writing down tenants.

use std::collections::BTreeSet;

use crate::domain::acts::decide::{Decide, Scene};
use crate::domain::base::near::is_near;
use crate::domain::base::table::Id;
use crate::domain::base::text::Text;
use crate::domain::contract::Party;
use crate::domain::facts::event::Event;
use crate::domain::facts::tenant::{Holding, TenantDefinition};
use crate::domain::readings::refusal::{Named, OfDesk, Refusal, Thing};

/// Writes down a tenant; nothing happens when that is what is written already.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct PutTenant(pub TenantDefinition);

impl Decide for PutTenant {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let world = scene.desk.world();
        let definition = &self.0;
        if world.tenants.by_id(definition.id.as_str()).is_some_and(|t| t.definition == *definition) {
            return Ok(Vec::new());
        }
        let of = (Thing::Tenant, definition.id.as_str());
        if let Some(id) = definition.reseller.as_ref().map(Id::as_str)
            && world.resellers.find(id).is_none()
        {
            return Err(Refusal::names_none(of, (Thing::Reseller, id), world.resellers.ids()));
        }
        if let Some(id) = definition.server.as_ref().map(Id::as_str)
            && world.servers.find(id).is_none()
        {
            return Err(Refusal::names_none(of, (Thing::Server, id), world.servers.ids()));
        }
        self.known_contracts(scene)?;
        self.known_licences(scene)?;
        self.no_slips(scene)?;
        agreed(scene, definition)?;
        Ok(vec![Event::Tenant(definition.clone())])
    }
}

impl PutTenant {
    /// A slip in a name must not make a tenant without storage, clocks and bills.
    fn known_contracts(&self, scene: &Scene<'_>) -> Result<(), Refusal> {
        let ids = scene.desk.contracts().ids();
        let known = |holding: &&Holding| !ids.contains(&holding.pack.as_str());
        match self.0.contracts.iter().find(known) {
            None => Ok(()),
            Some(Holding { pack, .. }) => {
                let of = (Thing::Tenant, self.0.id.as_str());
                Err(Refusal::names_none(of, (Thing::Contract, pack.as_str()), ids))
            }
        }
    }

    /// There is no list of apps, and systems may be written down later; but what is nearly the name of
    /// a known one is a slip, and would never be asked about again.
    fn no_slips(&self, scene: &Scene<'_>) -> Result<(), Refusal> {
        let world = scene.desk.world();
        let known: BTreeSet<&str> = world.platforms.ids().chain(world.software.ids()).collect();
        for name in self.0.systems.keys() {
            self.slip(Named::System, name, &known)?;
        }
        let others = || {
            let others = world.tenants.rows().filter(|(id, _)| **id != self.0.id);
            others.map(|(_, tenant)| &tenant.definition.apps)
        };
        // All apps are gathered for a name that nobody has used: a desk has a hundred thousand tenants.
        let used = |name: &Text| others().any(|apps| apps.contains_key(name));
        for name in self.0.apps.keys().filter(|name| !used(name)) {
            let apps = others().flat_map(|apps| apps.keys().map(Text::as_str));
            self.slip(Named::App, name, &known.iter().copied().chain(apps).collect())?;
        }
        Ok(())
    }

    fn slip(&self, kind: Named, name: &Text, known: &BTreeSet<&str>) -> Result<(), Refusal> {
        if known.contains(name.as_str()) {
            return Ok(());
        }
        let Some(near) = known.iter().find(|known| is_near(name, known)) else { return Ok(()) };
        let (tenant, name, near) = (self.0.id.clone(), name.clone(), Box::from(*near));
        Err(Refusal::no_such(OfDesk::Slip { tenant, kind, name, near }))
    }

    /// Kinds of licences are those that some contract counts.
    fn known_licences(&self, scene: &Scene<'_>) -> Result<(), Refusal> {
        let counted = scene.desk.contracts().all().flat_map(|contract| {
            let storage = contract.storage.as_ref().map(|rules| &*rules.licence);
            storage.into_iter().chain(contract.billing.as_ref().map(|rules| &*rules.licence))
        });
        let kinds: BTreeSet<&str> = counted.collect();
        match self.0.licences.keys().find(|kind| !kinds.contains(kind.as_str())) {
            None => Ok(()),
            Some(kind) => {
                let known = kinds.into_iter().map(Box::from).collect();
                let (tenant, kind) = (self.0.id.clone(), kind.clone());
                Err(Refusal::no_such(OfDesk::NoLicence { tenant, kind, known }))
            }
        }
    }
}

/// No more contacts of its own than a tenant has agreed may ask for help (F268).
fn agreed(scene: &Scene<'_>, definition: &TenantDefinition) -> Result<(), Refusal> {
    for holding in &definition.contracts {
        let contract = scene.desk.contracts().valid_at(holding.pack.as_str(), scene.now);
        let duty = contract.and_then(|contract| contract.reporting.reporter.as_ref());
        let Some(((contract, duty), agreed)) = contract.zip(duty).zip(holding.contacts) else { continue };
        let able = definition.contacts.iter().filter(|contact| contact.is(duty.must_be)).count();
        if contract.party == Party::Tenant && able > usize::from(agreed) {
            let cite = duty.agreed.first().or(duty.cite());
            let (tenant, must_be) = (definition.id.clone(), duty.must_be);
            let contacts = OfDesk::TooManyContacts {
                tenant,
                able,
                must_be,
                contract: contract.id.clone(),
                agreed: agreed.into(),
            };
            return Err(Refusal::against(contract, cite, contacts));
        }
    }
    Ok(())
}
