//! The list of all acts: what each is about, which right it takes, and which of them people enter.
//!
//! A line here makes an act known everywhere: to the journal's commands, to the command line with its
//! help, to the `:` line, the palette, the default form and the reference.

use super::account::*;
use super::backup::*;
use super::desk::*;
use super::equipment::*;
use super::hours::*;
use super::incident::*;
use super::incomplete::MarkIncomplete;
use super::licence::*;
use super::observe::Observation;
use super::retract::Retract;
use super::roster::*;
use super::scene::{Decide, Scene};
use super::server::*;
use super::tenant::*;
use crate::domain::acts::entry::{Entered, Known, Spec};
use crate::domain::acts::right::{Needs, Right};
use crate::domain::base::number::Number;
use crate::domain::base::table::Id;
use crate::domain::facts::entity::Entity;
use crate::domain::facts::event::Event;
use crate::domain::readings::refusal::Refusal;
use crate::domain::world::World;

/// What an act is about, whatever becomes of it: a refusal leaves no record that would say so.
macro_rules! about {
    ($act:ident, $world:ident, incident) => { Some(Entity::Incident($act.number)) };
    ($act:ident, $world:ident, server of $($path:tt)+) => { Some(Entity::Server($act.$($path)+.clone())) };
    ($act:ident, $world:ident, tenant of $($path:tt)+) => { Some(Entity::Tenant($act.$($path)+.clone())) };
    ($act:ident, $world:ident, account of $($path:tt)+) => { Some(Entity::Account($act.$($path)+.clone())) };
    ($act:ident, $world:ident, release of $($path:tt)+) => { Some(Entity::Release($act.$($path)+.clone())) };
    ($act:ident, $world:ident, reseller of $($path:tt)+) => { Some(Entity::Reseller($act.$($path)+.clone())) };
    ($act:ident, $world:ident, backed_up of $path:ident) => { backed_up($world, &$act.$path) };
    ($act:ident, $world:ident, deferral of $path:ident) => { deferred($world, $act.$path) };
    // The whole desk, or nothing that exists.
    ($act:ident, $world:ident, nothing) => { None };
}

/// The number of the incident that an act is about, if it is about one that exists.
macro_rules! number {
    (&$act:ident, incident) => {
        Some(&mut $act.number)
    };
    ($act:ident, incident) => {
        Some($act.number)
    };
    ($(&)? $act:ident, $($other:tt)+) => {
        None
    };
}

/// The name of an act that only programs bring, and the way from its fields.
pub type Brought = (&'static str, fn(serde_json::Value) -> serde_json::Result<Act>);

/// The right that an act takes.
macro_rules! needs {
    // It depends on what is said in it.
    ($act:ident, said) => {
        $act.needs()
    };
    ($act:ident, $right:ident) => {
        Needs::from(Right::$right)
    };
}

macro_rules! acts {
    (
        entered { $($act:ident($kind:ty): $about:ident $(of $($path:tt).+)? => $right:ident,)+ }
        brought { $($other:ident($type:ty) = $name:literal: $its:ident $(of $($way:tt).+)? => $least:ident,)+ }
    ) => {
        /// Everything that can be asked for.
        #[derive(Clone, Debug, PartialEq)]
        pub enum Act { $($act($kind),)+ $($other($type),)+ }

        /// The acts that people enter, in the order of the help.
        pub const ENTERED: &[Known<Act>] = &[$(Known::of::<$kind>(),)+];

        /// The acts that only programs bring: their names, and the way from their fields.
        pub const BROUGHT: &[Brought] = &[
            $(($name, |fields| serde_json::from_value::<$type>(fields).map(Into::into)),)+
        ];

        impl Act {
            /// The right that it takes.
            #[expect(unused_variables, reason = "for few acts it depends on what is said in them")]
            pub fn needs(&self) -> Needs {
                match self {
                    $(Act::$act(act) => needs!(act, $right),)+
                    $(Act::$other(act) => needs!(act, $least),)+
                }
            }

            pub(super) fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
                match self {
                    $(Act::$act(act) => act.decide(scene),)+
                    $(Act::$other(act) => act.decide(scene),)+
                }
            }

            /// How it is entered; `None` for what nobody enters.
            pub fn spec(&self) -> Option<&'static Spec> {
                match self {
                    $(Act::$act(_) => Some(const { &<$kind as Entered>::SPEC }),)+
                    $(Act::$other(_) => None,)+
                }
            }

            /// Its name as programs write it: of what people enter, as on the command line.
            pub fn name(&self) -> String {
                match self {
                    $(Act::$act(_) => const { &<$kind as Entered>::SPEC }.name_for_programs(),)+
                    $(Act::$other(_) => $name.to_owned(),)+
                }
            }

            /// Its fields as programs write them.
            pub fn wire(&self) -> serde_json::Result<serde_json::Value> {
                match self {
                    $(Act::$act(act) => serde_json::to_value(act),)+
                    $(Act::$other(act) => serde_json::to_value(act),)+
                }
            }

            /// What it is about; `None` where that is the whole desk, or nothing that exists.
            #[expect(unused_variables, reason = "not every act is about something")]
            pub fn entity(&self, world: &World) -> Option<Entity> {
                match self {
                    $(Act::$act(act) => about!(act, world, $about $(of $($path).+)?),)+
                    $(Act::$other(act) => about!(act, world, $its $(of $($way).+)?),)+
                }
            }

            /// The incident that it is about, if it is about one that exists.
            #[expect(unused_variables, reason = "not every act is about an incident")]
            pub fn incident(&self) -> Option<Number> {
                match self {
                    $(Act::$act(act) => number!(act, $about $(of $($path).+)?),)+
                    $(Act::$other(act) => number!(act, $its $(of $($way).+)?),)+
                }
            }

            #[expect(unused_variables, reason = "not every act is about an incident")]
            fn number_mut(&mut self) -> Option<&mut Number> {
                match self {
                    $(Act::$act(act) => number!(&act, $about $(of $($path).+)?),)+
                    $(Act::$other(act) => number!(&act, $its $(of $($way).+)?),)+
                }
            }
        }

        $(impl From<$kind> for Act {
            fn from(act: $kind) -> Self { Act::$act(act) }
        })+
        $(impl From<$type> for Act {
            fn from(act: $type) -> Self { Act::$other(act) }
        })+
    };
}

acts! {
    entered {
        Report(ReportIncident): tenant of tenant => said,
        Take(Take): incident => Work,
        Next(TakeNext): nothing => Work,
        Start(Start): incident => Work,
        Note(AddNote): incident => said,
        Call(Call): incident => Work,
        Caller(ClarifyCaller): incident => Work,
        Eta(GiveEta): incident => Work,
        Wait(Wait): incident => Work,
        Classify(Classify): incident => Work,
        Assign(Assign): incident => Work,
        Describe(Describe): incident => Work,
        Checklist(MarkChecklist): incident => Work,
        Workaround(GiveWorkaround): incident => Work,
        Escalate(Escalate): incident => said,
        News(AskNews): incident => Work,
        Kind(SetKind): incident => Work,
        Resolve(Resolve): incident => Work,
        Reopen(Reopen): incident => Work,
        Close(Close): incident => Work,
        Publish(Publish): incident => Work,
        Link(Link): incident => Work,
        Unlink(Unlink): incident => Work,
        SetScope(SetScope): incident => Work,
        SetAccess(SetAccess): incident => Work,
        Develop(Develop): incident => Work,
        SetTarget(SetTarget): incident => Work,
        Explain(Explain): incident => Work,
        Telephony(Telephony): incident => Work,
        Release(PutRelease): nothing => Work,
        RequestTest(RequestTest): server of server => Ask,
        Schedule(Schedule): server of server => Work,
        Notify(Notify): server of server => Work,
        StartUpdate(StartUpdate): server of server => Work,
        FinishUpdate(FinishUpdate): server of server => Work,
        FailUpdate(FailUpdate): server of server => Work,
        RollBack(RollBack): server of server => Work,
        HaltRollout(HaltRollout): release of release => Work,
        ResumeRollout(ResumeRollout): release of release => Work,
        MarkHotfix(MarkHotfix): release of release => Work,
        Confirm(Confirm): server of server => Work,
        RequestDeferral(RequestDeferral): server of server => Ask,
        DecideDeferral(DecideDeferral): deferral of number => Work,
        WithdrawDeferral(WithdrawDeferral): deferral of number => Ask,
        Measure(Measure): tenant of tenant => Bring,
        BuyStorage(BuyStorage): tenant of tenant => Work,
        Export(RecordExport): tenant of tenant => Work,
        Backup(RecordBackup): backed_up of of => Bring,
        RestoreTest(RecordRestoreTest): backed_up of of => Bring,
        ColdBackup(RecordColdBackup): backed_up of of => Bring,
        SecondSystem(SetSecondSystem): tenant of tenant => Work,
        SetBought(SetBought): tenant of tenant => Work,
        Configure(Configure): tenant of tenant => Work,
        ReleaseUser(ReleaseUser): tenant of tenant => Work,
        PlaceUser(PlaceUser): tenant of tenant => Work,
        SetTeam(SetTeam): tenant of tenant => Work,
        DescribeSystem(DescribeSystem): tenant of tenant => Work,
        CountLicences(CountLicences): tenant of tenant => Bring,
        CancelLicences(CancelLicences): tenant of tenant => Work,
        ReadBalance(ReadBalance): account of account => Bring,
        TopUp(TopUp): account of account => Work,
        RentLicence(RentLicence): account of account => Work,
        SetBoughtLicence(SetBoughtLicence): account of account => Work,
        SetFirmware(SetFirmware): account of account => Work,
        SetHosting(SetHosting): account of account => Work,
        Price(PutPrice): nothing => SetUp,
        BookHours(BookHours): tenant of tenant => Work,
        GrantHours(GrantHours): tenant of tenant => SetUp,
        AgreeRate(AgreeRate): tenant of tenant => SetUp,
        AgreeServices(AgreeServices): tenant of tenant => SetUp,
        AcceptSystem(Accept): tenant of tenant => Work,
        AgreeIntroduction(AgreeIntroduction): tenant of tenant => SetUp,
        RecordTest(RecordTest): nothing => Work,
        SetTrunk(SetTrunk): tenant of tenant => Work,
        SetReachable(SetReachable): tenant of tenant => Work,
        MarkDuties(MarkDuties): tenant of tenant => Work,
        Exclude(Exclude): tenant of tenant => Work,
        SetPerson(SetPerson): nothing => SetUp,
        SetOnCall(SetOnCall): nothing => SetUp,
    }
    brought {
        Observe(Observation) = "desk.observe": tenant of tenant => Bring,
        Incomplete(MarkIncomplete) = "desk.mark-incomplete": nothing => Bring,
        RollOut(RollOut) = "update.roll-out": release of release => Work,
        DataCentre(PutDataCentre) = "desk.put-data-centre": nothing => SetUp,
        Server(PutServer) = "desk.put-server": server of 0.id => SetUp,
        Account(PutAccount) = "desk.put-account": account of 0.id => SetUp,
        PutSoftware(PutSoftware) = "desk.put-software": nothing => SetUp,
        Code(SetCode) = "desk.set-code": reseller of reseller => SetUp,
        Callee(SetCallee) = "desk.set-callee": nothing => SetUp,
        Person(PutPerson) = "desk.put-person": nothing => SetUp,
        Reseller(PutReseller) = "desk.put-reseller": reseller of 0.id => SetUp,
        Tenant(PutTenant) = "desk.put-tenant": tenant of 0.id => SetUp,
        Platform(PutPlatform) = "desk.put-platform": nothing => SetUp,
        BreachReason(PutBreachReason) = "desk.put-breach-reason": nothing => SetUp,
        TimeZone(SetTimeZone) = "desk.set-time-zone": nothing => SetUp,
        NumberFrom(NumberFrom) = "desk.number-from": nothing => SetUp,
        Retract(Retract) = "desk.retract": nothing => Undo,
    }
}

impl Act {
    /// The same about another incident; `None` for what is not about one that exists.
    pub fn about(&self, number: Number) -> Option<Act> {
        let mut act = self.clone();
        *act.number_mut()? = number;
        Some(act)
    }
}

/// A server, or a tenant whose system is backed up by itself.
fn backed_up(world: &World, of: &Id) -> Option<Entity> {
    if world.servers.by_id(of.as_str()).is_some() {
        return Some(Entity::Server(of.clone()));
    }
    world.tenants.by_id(of.as_str()).map(|_| Entity::Tenant(of.clone()))
}

/// The server whose update a deferral is about.
fn deferred(world: &World, number: u32) -> Option<Entity> {
    let mut servers = world.servers.rows();
    let found = servers.find(|(_, server)| {
        server.slots.iter().flat_map(|slot| &slot.deferrals).any(|deferral| deferral.number == number)
    });
    found.map(|(id, _)| Entity::Server(id.clone()))
}
