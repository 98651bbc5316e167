//! What the help says of commands.

use crate::words::Words;
use crate::words::about::{About, Group, Monthly, Read};

pub(in crate::words) fn purpose(_words: Words, about: About) -> String {
    match about {
        About::Group(it) => group(it),
        About::Read(it) => read(it),
        About::Monthly(it) => monthly(it),
    }
    .to_owned()
}

fn group(it: Group) -> &'static str {
    match it {
        Group::Pikett => "Operations console for the support desk of a hosted-telephony provider",
        Group::PikettLong => {
            "Operations console for the support desk of a hosted-telephony provider.\n\nWithout a subcommand the console opens on the desk."
        }
        Group::Demo => "Open the console on a simulated desk",
        Group::Tour => "A shift in three minutes: what to press and why, step by step, on a simulated desk",
        Group::Calendar => "Compute with a calendar file",
        Group::Sla => "Say what a contract promises",
        Group::Import => "Bring data in",
        Group::Incident => "Report, list and work incidents",
        Group::Update => "The update schedule and its deferrals",
        Group::Report => "What has to be told",
        Group::Storage => "Storage of the tenants",
        Group::Backup => "Backups of the servers, and of tenants' own systems",
        Group::Licence => "Licences of the tenants' systems",
        Group::Credit => "Credit accounts of rented software",
        Group::Hours => "Hours of work that contracts include",
        Group::Equipment => "What customers call with, and what of it was tested",
        Group::Duty => "What customers are held to by their contracts",
        Group::Reseller => "Resellers, their contacts and their codes",
        Group::Availability => "Contract years of the tenants, and what does not count to them",
        Group::Roster => "The people of the desk: when each can be reached, and who is on call",
        Group::Desk => "The desk file: copy it, check it",
        Group::Lock => "The passphrase of a locked console",
        Group::Contracts => "The contracts with their versions, settings and rules",
        Group::Completions => "Completions of the command line for a shell: `pikett completions bash`",
        Group::Doctor => {
            "Look at terminal, settings, desk and clock, and say what to do; exit code 1 where something is wrong"
        }
        Group::Man => "Manual pages, one for each command: `pikett man DIR`",
        Group::Alarms => "Everything that wants attention, the most urgent first",
        Group::Check => "One line for a monitoring system, exit code 0 to 3",
        Group::Serve => "One desk for many: consoles, walls, resellers and programs reach it over HTTP",
        Group::Wall => "A screen on the wall: big numbers, pages by turns, nothing to press",
        Group::WallOnDemo => "The same on a simulated desk",
        Group::Token => "Tokens by which a server knows who acts: make, list and revoke them",
        Group::Login => "Log in at a server: by a token, or by a code that is entered in a browser",
        Group::Logout => "Forget the token that is kept for a server",
    }
}

fn read(it: Read) -> &'static str {
    match it {
        Read::Availability => "Contract years with what may still be down, the least first",
        Read::ContractYear => "One tenant's contract year: outages, exclusions, arithmetic",
        Read::AvailabilityByServer => {
            "By server: tenants, the worst of them, and how long at least one of them was down"
        }
        Read::Backups => "Age, place and tests of the backups, the worst first",
        Read::Due => "When so many open seconds have passed",
        Read::Elapsed => "How many open seconds lie between two times",
        Read::Accounts => "Accounts with balance and runtime, the worst first",
        Read::Account => "One account: what is rented at which price, what is to be seen to",
        Read::Loading => "What loading credits would change, at the present and at new prices",
        Read::PriceList => "The price list in force: what can be rented, at which price since when",
        Read::Duties => "Duties of the customers by their contracts, with what was found",
        Read::Equipment => "Trunks and those who must be reachable, with what is not as it should be",
        Read::Tests => "Phones, headsets, conference phones and trunks that were tested",
        Read::Hours => "Hours of the present period, used and left, the worst first",
        Read::HoursOfTenant => "One tenant's period: budget, bookings, what the customer is held to",
        Read::ImportDesk => "Resellers, tenants, contracts, contacts, servers, licences from a TOML file",
        Read::ImportServicenow => "Incidents from a ServiceNow incident event log",
        Read::Incidents => "List incidents in the order of work",
        Read::Incident => "Show one incident with its clocks and its log",
        Read::Why => "Say where every number of it comes from",
        Read::CopyDesk => "Copy the desk into a new file, while it goes on being used",
        Read::MoveDesk => {
            "Copy a desk record by record, between a file and a server; goes on with a copy that broke off"
        }
        Read::RestoreDesk => "Make a new desk out of a backup, in a file or on a server",
        Read::VerifyDesk => "Read every record and hold it against its checksum",
        Read::Licences => {
            "Need and possession by product, who is without, what is presupposed; the worst first"
        }
        Read::LicenceBilling => {
            "User licences as they are billed, and what of them may still be cancelled this year"
        }
        Read::Sites => "Which licences each site of a tenant needs, and who is without",
        Read::LockHash => "Read a passphrase and print the line for config.toml",
        Read::Code => {
            "Set, change or take away the code for reports outside office hours; it is typed, not shown"
        }
        Read::Resellers => "Resellers with their contacts, and whether they have a code",
        Read::SlaExplain => "Clocks and escalation ladder of an incident received at a time",
        Read::Pools => "Pools with quota, use and runway, the fullest first",
        Read::PoolsByServer => "What the pools on each server reserve of what it has, the fullest first",
        Read::PoolWhatIf => "Quota and use of a tenant with another number of licences",
        Read::Updates => "Planned updates with their dates",
        Read::Versions => "Apps and operating systems of the tenants, and whether they are guaranteed",
        Read::Compare => "Say whether an app works with a server",
        Read::ExportUpdates => "Write the schedule for calendar programs",
        Read::Rollout => "How far each rollout is",
        Read::Plan => "Propose slots for a rollout that keep every rule",
        Read::Roster => "Everybody with phone, mail, hours and levels, and whether they can be reached",
        Read::OnCall => "Who is on call this week and the next ones, and whom each level calls now",
        Read::NewToken => "Make a token; it is printed once and kept nowhere",
        Read::Tokens => {
            "All tokens with their roles, until when they are valid, and when they were last used"
        }
        Read::RevokeToken => "Revoke a token, at once and for good",
        Read::Owed => "What is owed about updates, by the moment it is due",
    }
}

fn monthly(it: Monthly) -> &'static str {
    match it {
        Monthly::Handover => "What the next shift has to know",
        Monthly::Sla => "Targets met and missed in a month",
        Monthly::Breaches => "Missed targets of a month by the desk's reasons",
        Monthly::Incidents => "Incidents of a month: resolved, by the first answer already, not covered",
        Monthly::Availability => "Downtime of a month, and the contract years at its end",
        Monthly::Licences => "Licences of the tenants' systems at the end of a month",
        Monthly::Billing => "What the licences of a month cost each reseller, and what it may still cancel",
        Monthly::Credits => "Credit accounts at the end of a month",
        Monthly::Hours => "Support hours of the contracts at the end of a month",
        Monthly::Storage => "Storage pools at the end of a month",
        Monthly::Month => "All tables of a month, and with `--format html` one page with them and pictures",
        Monthly::Trends => "What came, went and was kept day by day, in figures and in pictures",
    }
}
