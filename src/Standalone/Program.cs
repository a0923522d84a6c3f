return await PeerSupport.Standalone.CommandLine.Create().Parse(args).InvokeAsync();
