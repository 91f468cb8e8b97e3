package broadsheet.platform.http;

import java.net.InetAddress;

/// An address that may be asked, with the one machine to ask.
///
/// @param machine the checked address of the host
/// @param named true for a host of the own network that the configuration names
record Target(WebAddress address, InetAddress machine, boolean named) {}
