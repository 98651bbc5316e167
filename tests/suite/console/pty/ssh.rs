//! The same over a real server on this machine, which is started here and ended here.

use std::fs;
use std::net::{TcpListener, TcpStream};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use tempfile::TempDir;

use super::budgets::{IDLE, TO_PROMPT, busy_desk, idle, measured, ticking};
use super::session::{Session, Terminal};

/// A server begins to listen within this time, or is none.
const PATIENCE: Duration = Duration::from_secs(10);

/// `sshd` with keys of its own, for whoever runs this and nobody else.
struct Server {
    child: Child,
    folder: TempDir,
    port: u16,
}

fn find(name: &str) -> Option<PathBuf> {
    ["/usr/sbin", "/usr/bin", "/usr/local/sbin", "/usr/local/bin", "/bin"]
        .iter()
        .map(|folder| Path::new(folder).join(name))
        .find(|path| path.is_file())
}

fn run(program: &Path, arguments: &[&str]) -> String {
    let output = Command::new(program).args(arguments).stdin(Stdio::null()).output().unwrap();
    assert!(
        output.status.success(),
        "{program:?} {arguments:?}: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout).unwrap()
}

fn me() -> String {
    run(&find("id").unwrap(), &["-un"]).trim().to_owned()
}

impl Server {
    fn start(sshd: &Path, keygen: &Path) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name).display().to_string();
        for key in ["host", "client"] {
            run(keygen, &["-q", "-t", "ed25519", "-N", "", "-f", &path(key)]);
        }
        // Where it is started by root it wants a folder that an installation makes at its start.
        if me() == "root" {
            fs::create_dir_all("/run/sshd").unwrap();
        }
        let port = TcpListener::bind(("127.0.0.1", 0)).unwrap().local_addr().unwrap().port();
        let config = format!(
            "ListenAddress 127.0.0.1:{port}\nHostKey {}\nAuthorizedKeysFile {}\nAllowUsers {}\n\
             PidFile none\nPubkeyAuthentication yes\nPasswordAuthentication no\n\
             KbdInteractiveAuthentication no\nPermitRootLogin prohibit-password\nUsePAM no\nStrictModes no\n\
             PrintMotd no\nPrintLastLog no\nX11Forwarding no\nAllowTcpForwarding no\n\
             AllowAgentForwarding no\nLogLevel ERROR\n",
            path("host"),
            path("client.pub"),
            me(),
        );
        fs::write(path("config"), config).unwrap();
        fs::set_permissions(path("config"), fs::Permissions::from_mode(0o600)).unwrap();
        let host = fs::read_to_string(path("host.pub")).unwrap();
        fs::write(path("known"), format!("[127.0.0.1]:{port} {host}")).unwrap();
        let mut child = Command::new(sshd)
            .args(["-D", "-e", "-f", &path("config")])
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            // What it says of whoever only looks whether it listens.
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let begun = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            assert!(child.try_wait().unwrap().is_none(), "sshd has ended");
            assert!(begun.elapsed() < PATIENCE, "sshd does not listen");
            std::thread::sleep(Duration::from_millis(50));
        }
        Self { child, folder, port }
    }

    /// `pikett` at its other end.
    fn console(&self, ssh: &Path, arguments: &str) -> Session {
        let path = |name: &str| self.folder.path().join(name).display().to_string();
        let known = format!("UserKnownHostsFile={}", path("known"));
        let program = Path::new(assert_cmd::cargo::cargo_bin!("pikett")).display();
        let home = self.folder.path().display();
        let remote = format!("env HOME={home} LANG=C.UTF-8 PIKETT_USER=mk {program} {arguments}");
        let (port, target) = (self.port.to_string(), format!("{}@127.0.0.1", me()));
        let client = path("client");
        let own = ["-F", "none", "-tt", "-q", "-i", &client, "-o", "IdentitiesOnly=yes", "-o", &known];
        let rest =
            ["-o", "StrictHostKeyChecking=yes", "-o", "ConnectTimeout=10", "-p", &port, &target, &remote];
        let arguments: Vec<String> = own.iter().chain(&rest).map(|word| (*word).to_owned()).collect();
        Session::spawn(Terminal::Answers, ssh, &arguments, 80, 24)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // Ended already, or it is now.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
fn over_ssh_it_writes_little_and_leaves_at_once() {
    if !measured("the console over sshd") {
        return;
    }
    let all = (find("sshd"), find("ssh"), find("ssh-keygen"));
    let (Some(sshd), Some(ssh), Some(keygen)) = all else {
        eprintln!(
            "not measured: the console over sshd; `apt-get install openssh-server openssh-client` brings it"
        );
        return;
    };
    let server = Server::start(&sshd, &keygen);
    let (_folder, busy) = busy_desk();
    for (option, most) in IDLE {
        let mut session = server.console(&ssh, &format!("{option} {busy}"));
        let bytes = idle(&mut session);
        let rows = ticking(&mut session);
        let left = session.send("qq").until(|session| session.is_restored());
        let gone = session.until(Session::is_over);
        eprintln!(
            "over sshd{option}: {bytes} B/s idle, {rows} rows tick; prompt after {left:?}, ssh ended {gone:?} later"
        );
        assert!(bytes <= most, "{bytes} B/s over sshd{option}");
        assert!(rows >= 8, "{rows} rows tick:\n{}", session.screen());
        assert!(left <= TO_PROMPT, "{left:?} from q q to the prompt");
    }
}
