return await PeerSupport.ServiceDefaults.ServiceHost.Run(args, PeerSupport.Identity.IdentityService.Build);
