return await PeerSupport.ServiceDefaults.ServiceHost.Run(args, PeerSupport.Web.WebService.Build);
